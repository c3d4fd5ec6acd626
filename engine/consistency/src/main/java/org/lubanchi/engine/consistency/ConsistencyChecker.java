package org.lubanchi.engine.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.consistency.claim.ClaimReader;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.finding.RootGrouping;
import org.lubanchi.engine.consistency.known.AgainstKnownFigures;
import org.lubanchi.engine.consistency.known.KnownFigures;
import org.lubanchi.engine.consistency.known.NamedClaims;
import org.lubanchi.engine.consistency.known.PrintedFigure;
import org.lubanchi.engine.consistency.passage.ReportView;
import org.lubanchi.engine.consistency.passage.ViewBuilder;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationRegistry;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.document.Document;

/** Checks a finished report for what does not hold in it (一致性核查). It knows nothing of who wrote the report or how. */
public final class ConsistencyChecker {
    private final List<Relation> relations;

    /** A checker that knows these relations. */
    public ConsistencyChecker(List<Relation> relations) {
        this.relations = List.copyOf(relations);
    }

    /** A checker that knows all relations. */
    public static ConsistencyChecker withAllRelations() {
        return new ConsistencyChecker(RelationRegistry.all());
    }

    /** The same, and each claim that names an indicator is set beside what is known of it. */
    public static ConsistencyChecker withAllRelations(KnownFigures known) {
        List<Relation> relations = new ArrayList<>(RelationRegistry.all());
        relations.add(new AgainstKnownFigures(known));
        return new ConsistencyChecker(relations);
    }

    /** Reads the document's claims and judges them. */
    public CheckReport check(Document document) {
        return check(document, CheckProgress.NONE);
    }

    /** The same, telling how far it is: after the claims are read and after each relation. */
    public CheckReport check(Document document, CheckProgress progress) {
        ReportView view = ViewBuilder.view(document);
        ReportFacts facts = new ReportFacts(view, ClaimReader.read(view));
        List<Judgement> judgements = new ArrayList<>();
        List<UnappliedRelation> unapplied = new ArrayList<>();
        int done = 1;
        int all = relations.size() + 1;
        progress.reached(done, all);
        for (Relation relation : relations) {
            apply(relation, facts, judgements).ifPresent(unapplied::add);
            progress.reached(++done, all);
        }
        List<Judgement> holding = judgements.stream()
                .filter(each -> each.outcome() == Outcome.HOLDS)
                .toList();
        List<Evidence> agreed =
                holding.stream().flatMap(each -> each.ends().stream()).toList();
        List<PrintedFigure> named =
                NamedClaims.of(facts).stream().map(PrintedFigure::of).toList();
        return new CheckReport(
                RootGrouping.group(judgements), facts.claims().size(), holding.size(), agreed, named, unapplied);
    }

    /**
     * Adds what a relation judges. One that breaks down stops no other: none of its judgements is kept, since a half would look
     * like the whole. A text that a pattern recurses in too deeply is such a breakdown too.
     */
    private static Optional<UnappliedRelation> apply(Relation relation, ReportFacts facts, List<Judgement> judgements) {
        try {
            judgements.addAll(relation.judge(facts));
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError broken) {
            return Optional.of(new UnappliedRelation(relation.card(), broken));
        }
    }
}
