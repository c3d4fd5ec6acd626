package org.lubanchi.platform.collection.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.sheet.CodeListLookup;
import org.lubanchi.engine.sheet.RememberedCodes;
import org.lubanchi.engine.sheet.SheetReading;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.validation.RowValidator;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.DraftJudgement;
import org.lubanchi.platform.collection.DraftJudgement.CellIssue;
import org.lubanchi.platform.collection.DraftJudgement.ColumnTotal;
import org.lubanchi.platform.collection.Drafts.Explanation;
import org.lubanchi.platform.collection.TableCase;
import org.springframework.stereotype.Component;

/** Reads and judges drafts by the reader of workbooks and the rules of the catalogue. */
@Component
class DraftJudging {
    /** How the place of a draft's cells is called where a workbook has its file name. */
    static final String FILE = "网上填报";

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    private final Definitions definitions;
    private final AtomicReference<Optional<Bench>> bench = new AtomicReference<>(Optional.empty());

    DraftJudging(Definitions definitions) {
        this.definitions = definitions;
    }

    /** What a catalogue's tables are read and judged with (校验台); as long as the catalogue is the same. */
    private record Bench(Catalogue catalogue, CodeListLookup codes, RowValidator rules) {
        static Bench of(Catalogue catalogue) {
            RememberedCodes codes = new RememberedCodes(catalogue::requireCodeList);
            return new Bench(catalogue, codes, new RowValidator(catalogue::requireSource, codes));
        }

        /** Definitions that are read anew are another object. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Catalogue other) {
            return catalogue == other;
        }
    }

    private Bench bench() {
        Catalogue now = definitions.catalogue();
        Bench with = bench.get().filter(known -> known.isOf(now)).orElseGet(() -> Bench.of(now));
        bench.set(Optional.of(with));
        return with;
    }

    /** A draft that was read and judged. */
    record Judged(DraftLayout layout, TableReading reading, DraftJudgement judgement) {}

    TableDefinition table(String id) {
        return definitions.catalogue().requireTable(id);
    }

    Judged judge(TableDefinition table, List<DraftRow> rows, ReportYear year, List<Explanation> explanations) {
        Bench with = bench();
        Catalogue catalogue = with.catalogue();
        DraftLayout layout = new DraftLayout(table, rows);
        TableReading reading = SheetReading.read(table, with.codes(), layout.sheet(), FILE);
        List<Issue> all = new ArrayList<>(reading.issues());
        all.addAll(with.rules().validate(catalogue.rules().values(), reading, year));
        Map<List<String>, Explanation> said = new HashMap<>();
        explanations.forEach(one -> said.put(List.of(one.row(), one.field(), one.code(), one.found()), one));
        List<CellIssue> issues = new ArrayList<>();
        for (Issue issue : all) {
            DraftLayout.At at = layout.at(issue.where());
            Optional<String> reason = Optional.ofNullable(said.get(List.of(
                            at.row(), at.field(), issue.code(), issue.found().zh())))
                    .map(Explanation::reason);
            issues.add(new CellIssue(at.row(), at.field(), issue, related(catalogue, issue), reason));
        }
        return new Judged(
                layout, reading, new DraftJudgement(issues, counts(table, rows, reading, issues), totals(table, rows)));
    }

    private static List<String> related(Catalogue catalogue, Issue issue) {
        RuleDefinition rule = catalogue.rules().get(issue.code());
        return rule == null ? List.of() : List.copyOf(rule.check().names());
    }

    private static TableCase.Counts counts(
            TableDefinition table, List<DraftRow> rows, TableReading reading, List<CellIssue> issues) {
        int filled = 0;
        for (DraftRow row : rows) {
            filled += (int) row.cells().values().stream()
                    .filter(cell -> !cell.text().isBlank())
                    .count();
        }
        int toExplain = count(issues, Severity.EXPLAINABLE);
        int explained = (int) issues.stream()
                .filter(one -> one.issue().severity() == Severity.EXPLAINABLE
                        && one.explanation().isPresent())
                .count();
        int formRows = table.shape() == TableDefinition.Shape.FORM ? 1 : rows.size();
        return new TableCase.Counts(
                reading.rowsIn(),
                filled,
                formRows * table.fields().size(),
                count(issues, Severity.BLOCKING),
                toExplain,
                explained);
    }

    private static int count(List<CellIssue> issues, Severity severity) {
        return (int) issues.stream()
                .filter(one -> one.issue().severity() == severity)
                .count();
    }

    /** Sums of the columns that hold a number; a column without one has no sum, which is not a zero. */
    private static List<ColumnTotal> totals(TableDefinition table, List<DraftRow> rows) {
        List<ColumnTotal> totals = new ArrayList<>();
        for (FieldDefinition field : table.fields()) {
            if (field.type() == FieldType.INTEGER || field.type() == FieldType.DECIMAL) {
                rows.stream()
                        .flatMap(row -> number(row.text(field.id())).stream())
                        .reduce(BigDecimal::add)
                        .ifPresent(sum -> totals.add(new ColumnTotal(field.id(), sum.toPlainString())));
            }
        }
        return totals;
    }

    private static Optional<BigDecimal> number(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace(",", "")
                .strip();
        return plain.length() < 40 && NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }
}
