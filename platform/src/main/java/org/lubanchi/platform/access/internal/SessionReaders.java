package org.lubanchi.platform.access.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.OrganisationTree;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who has signed in to this request's session, and the policy for them. */
@Component
class SessionReaders implements Readers {
    private final OrganisationTree tree;
    private final AccountTable accounts;
    private final DelegationTable delegations;
    private final Clock clock;

    SessionReaders(OrganisationTree tree, AccountTable accounts, DelegationTable delegations, Clock clock) {
        this.tree = tree;
        this.accounts = accounts;
        this.delegations = delegations;
        this.clock = clock;
    }

    @Override
    public Optional<Reader> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Reader reader
                ? Optional.of(reader).filter(known -> accounts.open(known.account()))
                : Optional.empty();
    }

    @Override
    public Reader require() {
        return find().orElseThrow(() -> AccessFailures.notSignedIn("/api"));
    }

    @Override
    public ReadScope scope(Purpose purpose, LocalDate asOf) {
        return Policy.scope(require(), purpose, tree, asOf);
    }

    @Override
    public ReadScope scopeShowing(OrgUnitId unit, Purpose purpose, LocalDate asOf) {
        Reader reader = require();
        ReadScope scope = Policy.scope(reader, purpose, tree, asOf);
        if (!scope.covers(unit)) {
            throw tree.all(asOf).contains(unit)
                    ? AccessFailures.otherUnit(unit.value(), reader.unit().value(), reader.role())
                    : AccessFailures.unknownUnit(unit.value(), reader.unit().value());
        }
        return scope;
    }

    @Override
    public boolean may(Duty duty, OrgUnitId unit, LocalDate asOf) {
        return find().flatMap(reader -> acting(reader, duty, unit, asOf)).isPresent();
    }

    @Override
    public Set<OrgUnitId> allowed(Duty duty, Set<OrgUnitId> units, LocalDate asOf) {
        Optional<Reader> reader = find();
        if (reader.isEmpty()) {
            return Set.of();
        }
        OrganisationTree once = new TreeOfOneQuestion(tree);
        List<Reader> entitled = new ArrayList<>(List.of(reader.get()));
        if (duty.canBeDelegated()) {
            entitled.addAll(delegations.principals(reader.get(), LocalDate.now(clock)));
        }
        return units.stream()
                .filter(unit -> entitled.stream().anyMatch(one -> Policy.may(one, duty, unit, once, asOf)))
                .collect(Collectors.toSet());
    }

    /** A tree that looks up only once what lies in a unit, for a question about many. */
    private static final class TreeOfOneQuestion implements OrganisationTree {
        private final OrganisationTree tree;
        private final Map<OrgUnitId, Set<OrgUnitId>> known = new HashMap<>();

        TreeOfOneQuestion(OrganisationTree tree) {
            this.tree = tree;
        }

        @Override
        public Set<OrgUnitId> within(OrgUnitId unit, LocalDate asOf) {
            return known.computeIfAbsent(unit, each -> tree.within(each, asOf));
        }

        @Override
        public Set<OrgUnitId> upFrom(OrgUnitId unit, LocalDate asOf) {
            return tree.upFrom(unit, asOf);
        }

        @Override
        public Set<OrgUnitId> all(LocalDate asOf) {
            return tree.all(asOf);
        }
    }

    @Override
    public Reader requireDuty(Duty duty, OrgUnitId unit, LocalDate asOf) {
        Reader reader = require();
        return acting(reader, duty, unit, asOf)
                .orElseThrow(() -> tree.all(asOf).contains(unit)
                        ? AccessFailures.otherUnit(unit.value(), reader.unit().value(), reader.role())
                        : AccessFailures.unknownUnit(unit.value(), reader.unit().value()));
    }

    /** The reader, by their own right or as somebody's deputy; a deputy only reviews. */
    private Optional<Reader> acting(Reader reader, Duty duty, OrgUnitId unit, LocalDate asOf) {
        if (Policy.may(reader, duty, unit, tree, asOf)) {
            return Optional.of(reader);
        }
        if (!duty.canBeDelegated()) {
            return Optional.empty();
        }
        return delegations.principals(reader, LocalDate.now(clock)).stream()
                .filter(principal -> Policy.may(principal, duty, unit, tree, asOf))
                .map(reader::actingFor)
                .findFirst();
    }

    @Override
    public ReadScope scopeOfReported(OrgUnitId unit, LocalDate asOf) {
        requireDuty(Duty.FOLLOW, unit, asOf);
        return Policy.reported(unit);
    }

    @Override
    public ReadScope scopeOfReportedBelow(OrgUnitId region, LocalDate asOf) {
        requireDuty(Duty.RUN_ROUNDS, region, asOf);
        return Policy.reportedBelow(region, tree, asOf);
    }

    @Override
    public ReadScope scopeOfPeers(OrgUnitId region, OrgUnitId unit, LocalDate asOf) {
        requireDuty(Duty.FOLLOW, unit, asOf);
        return Policy.peers(region, tree, asOf);
    }

    @Override
    public ReadScope scopeOfProgram(Purpose purpose, LocalDate asOf) {
        return Policy.everything(purpose, tree, asOf);
    }
}
