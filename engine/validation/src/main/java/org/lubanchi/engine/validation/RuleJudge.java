package org.lubanchi.engine.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.Truth;
import org.lubanchi.engine.kernel.CappedIssues;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.sheet.SourceLayout;
import org.lubanchi.engine.sheet.TableRow;

/** One rule over the rows of a table as they come (单规则判定). A rule that breaks down is told and stops nothing. */
final class RuleJudge {
    private static final int CRASHES_TOLD = 3;

    private final RuleDefinition rule;
    private final SourceLayout layout;
    private final Optional<String> address;
    private final boolean form;
    private final Optional<RuleIssues> told;
    private final CappedIssues broken = new CappedIssues(RowValidator.CAP);
    private final CappedIssues crashes = new CappedIssues(CRASHES_TOLD);

    private RuleJudge(RuleDefinition rule, TableDefinition table, SourceLayout layout, Optional<RuleIssues> told) {
        this.rule = rule;
        this.layout = layout;
        this.address = Optional.ofNullable(layout.addressOfField().get(rule.at()));
        this.form = table.shape() == TableDefinition.Shape.FORM;
        this.told = told;
    }

    /** Judges by a rule whose words are there. */
    static RuleJudge of(RuleDefinition rule, TableDefinition table, SourceLayout layout, RuleIssues told) {
        return new RuleJudge(rule, table, layout, Optional.of(told));
    }

    /** Judges nothing and says why: the rule broke down before any row came. */
    static RuleJudge silent(
            RuleDefinition rule, TableDefinition table, SourceLayout layout, RuntimeException beforeAnyRow) {
        RuleJudge silent = new RuleJudge(rule, table, layout, Optional.empty());
        Place sheet = new Place.Cell(layout.file(), layout.sheet(), "A1");
        silent.crashes.add(RuleIssues.CRASHED, () -> RuleIssues.crashed(rule, sheet, beforeAnyRow));
        return silent;
    }

    void take(TableRow row, RowBindings bindings) {
        if (told.isEmpty()) {
            return;
        }
        try {
            if (rule.check().judge(bindings) == Truth.FALSE) {
                broken.add(rule.id(), () -> told.orElseThrow().broken(place(row), bindings));
            }
        } catch (RuntimeException onThisRow) {
            crashes.add(RuleIssues.CRASHED, () -> RuleIssues.crashed(rule, place(row), onThisRow));
        }
    }

    private Place place(TableRow row) {
        String at = form ? address.orElse("A" + row.sourceRow()) : address.orElse("A") + row.sourceRow();
        return new Place.Cell(layout.file(), layout.sheet(), at);
    }

    List<Issue> issues() {
        List<Issue> issues = new ArrayList<>(broken.list());
        issues.addAll(crashes.list());
        return issues;
    }
}
