package org.lubanchi.engine.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.CodeListLookup;
import org.lubanchi.engine.sheet.SourceLayout;
import org.lubanchi.engine.sheet.TableReading;

/**
 * Judges the rows of a table by rules, row by row (逐行校验).
 *
 * <p>A missing value makes a rule "not judged", which is neither passed nor broken. A rule that breaks down is told as an
 * issue and never stops the others. The words of a rule are compiled when it is first asked and kept, so that who judges
 * often keeps the validator; used by several threads.
 */
public final class RowValidator {
    /** Broken rows of one rule that are told in full. */
    public static final int CAP = 1_000;

    private final SourceLookup sources;
    private final CodeListLookup codes;
    private final Map<RuleDefinition, RuleIssues> told = Collections.synchronizedMap(new IdentityHashMap<>());

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
        RowJudge judge = judge(rules, reading.table(), reading.layout(), year);
        reading.rows().forEach(judge::take);
        return judge.issues();
    }

    /**
     * Begins to judge the rows of a table as they come, one after another; none is held.
     *
     * @param rules any rules; those of other tables and years are passed over
     * @param layout where the fields of the rows stand
     */
    public RowJudge judge(
            Collection<RuleDefinition> rules, TableDefinition table, SourceLayout layout, ReportYear year) {
        List<RuleJudge> judges = new ArrayList<>();
        for (RuleDefinition rule : rules) {
            if (rule.table().equals(table.id()) && rule.holdsIn(year.year())) {
                judges.add(judge(rule, table, layout));
            }
        }
        return new RowJudge(table, judges);
    }

    private RuleJudge judge(RuleDefinition rule, TableDefinition table, SourceLayout layout) {
        try {
            RuleIssues known = told.get(rule);
            RuleIssues issues = known != null && known.tellsOf(table)
                    ? known
                    : new RuleIssues(rule, table, sources.require(rule.source()), codes);
            told.put(rule, issues);
            return RuleJudge.of(rule, table, layout, issues);
        } catch (RuntimeException beforeAnyRow) {
            return RuleJudge.silent(rule, table, layout, beforeAnyRow);
        }
    }
}
