package org.lubanchi.platform.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Delegations;
import org.lubanchi.platform.access.Delegations.Delegation;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.http.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Deputies of whoever asks, and those they stand in for. */
@RestController
class DelegationController {
    private final Delegations delegations;
    private final Accounts accounts;
    private final Readers readers;
    private final Clock clock;

    DelegationController(Delegations delegations, Accounts accounts, Readers readers, Clock clock) {
        this.delegations = delegations;
        this.accounts = accounts;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping("/api/delegations")
    DelegationsView list() {
        Reader reader = readers.require();
        LocalDate today = LocalDate.now(clock);
        List<PersonView> choices = Arrays.stream(Role.values())
                .filter(role -> role != Role.PUBLIC)
                .flatMap(role -> accounts.listOpen(reader.unit(), role).stream())
                .filter(person -> !person.account().equals(reader.account()))
                .map(PersonView::of)
                .toList();
        boolean may = reader.role().reviews();
        return new DelegationsView(
                delegations.list(reader).stream()
                        .map(one -> DelegationView.of(one, reader, today))
                        .toList(),
                may ? choices : List.of(),
                may);
    }

    @PostMapping("/api/delegations")
    DelegationsView name(@RequestBody NamingRequest asked) {
        delegations.name(asked.naming(), readers.require());
        return list();
    }

    @PostMapping("/api/delegations/{delegation}/revocation")
    DelegationsView revoke(@PathVariable long delegation) {
        delegations.revoke(delegation, readers.require());
        return list();
    }

    record NamingRequest(
            @Nullable String deputy,
            @Nullable String first,
            @Nullable String last,
            @Nullable String reason) {
        Delegations.Naming naming() {
            return new Delegations.Naming(
                    deputy == null ? "" : deputy, day("first", first), day("last", last), reason == null ? "" : reason);
        }

        private static LocalDate day(String where, @Nullable String text) {
            try {
                return LocalDate.parse(String.valueOf(text));
            } catch (DateTimeParseException notADay) {
                throw Refusal.badRequest(
                        where, String.valueOf(text), new LocalText("日期，如 2026-12-01", "a day such as 2026-12-01"));
            }
        }
    }

    record PersonView(String login, String name) {
        static PersonView of(Reader reader) {
            return new PersonView(reader.login(), reader.name());
        }
    }

    record DelegationView(
            long id,
            PersonView principal,
            PersonView deputy,
            String first,
            String last,
            String reason,
            boolean holds,
            boolean mine,
            boolean revoked) {
        static DelegationView of(Delegation one, Reader reader, LocalDate today) {
            return new DelegationView(
                    one.id(),
                    PersonView.of(one.principal()),
                    PersonView.of(one.deputy()),
                    one.first().toString(),
                    one.last().toString(),
                    one.reason(),
                    one.holdsOn(today),
                    one.principal().account().equals(reader.account()),
                    one.revoked());
        }
    }

    /** Delegations, whom one may name, and whether one may. */
    record DelegationsView(List<DelegationView> delegations, List<PersonView> choices, boolean may) {}
}
