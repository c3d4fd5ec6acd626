package org.lubanchi.engine.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.expression.Truth;
import org.lubanchi.engine.kernel.CappedIssues;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.CodeListLookup;
import org.lubanchi.engine.sheet.SourceLayout;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.TableRow;

/**
 * Judges the rows of a table by rules, row by row (逐行校验).
 *
 * <p>A missing value makes a rule "not judged", which is neither passed nor broken. A rule that breaks down is told as an
 * issue and never stops the others.
 */
public final class RowValidator {
    /** Broken rows of one rule that are told in full. */
    public static final int CAP = 1_000;

    private static final int CRASHES_TOLD = 3;

    private final SourceLookup sources;
    private final CodeListLookup codes;

    /** A validator that names the sources of rules and reads codes by their labels. */
    public RowValidator(SourceLookup sources, CodeListLookup codes) {
        this.sources = sources;
        this.codes = codes;
    }

    /**
     * The issues of all rules that hold for the table and year, rule by rule.
     *
     * @param rules any rules; those of other tables and years are passed over
     * @param reading the rows, and where they stood
     * @param year the report year
     */
    public List<Issue> validate(Collection<RuleDefinition> rules, TableReading reading, ReportYear year) {
        Map<String, Integer> places = RowBindings.placesOf(reading.table());
        List<Issue> issues = new ArrayList<>();
        for (RuleDefinition rule : rules) {
            if (rule.table().equals(reading.table().id()) && rule.holdsIn(year.year())) {
                issues.addAll(judge(rule, reading, places));
            }
        }
        return List.copyOf(issues);
    }

    private List<Issue> judge(RuleDefinition rule, TableReading reading, Map<String, Integer> places) {
        CappedIssues broken = new CappedIssues(CAP);
        CappedIssues crashes = new CappedIssues(CRASHES_TOLD);
        try {
            RuleIssues told = new RuleIssues(rule, reading.table(), sources.require(rule.source()), codes);
            for (TableRow row : reading.rows()) {
                Place place = placeOf(rule, row, reading);
                try {
                    judge(rule, RowBindings.of(places, row), told, place, broken);
                } catch (RuntimeException onThisRow) {
                    crashes.add(RuleIssues.CRASHED, () -> RuleIssues.crashed(rule, place, onThisRow));
                }
            }
        } catch (RuntimeException beforeAnyRow) {
            SourceLayout layout = reading.layout();
            Place sheet = new Place.Cell(layout.file(), layout.sheet(), "A1");
            crashes.add(RuleIssues.CRASHED, () -> RuleIssues.crashed(rule, sheet, beforeAnyRow));
        }
        List<Issue> issues = new ArrayList<>(broken.list());
        issues.addAll(crashes.list());
        return issues;
    }

    private static void judge(RuleDefinition rule, RowBindings row, RuleIssues told, Place place, CappedIssues broken) {
        if (rule.check().judge(row) == Truth.FALSE) {
            broken.add(rule.id(), () -> told.broken(place, row));
        }
    }

    private static Place placeOf(RuleDefinition rule, TableRow row, TableReading reading) {
        return new Place.Cell(reading.layout().file(), reading.layout().sheet(), reading.addressOf(row, rule.at()));
    }
}
