package org.lubanchi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.LaidOutSheet;
import org.lubanchi.engine.sheet.SheetReading;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.TableRow;
import org.lubanchi.engine.validation.RowJudge;
import org.lubanchi.engine.validation.RowValidator;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.StoredText;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;

/**
 * Tries a rule on what was sealed (规则试用): whom it would have hit, had it held then. The years it is dated for do not matter
 * here.
 */
final class RuleTrial {
    private final Catalogue catalogue;
    private final RuleDefinition rule;
    private final Lake lake;
    private final Warehouse warehouse;
    private final RowValidator validator;

    RuleTrial(Catalogue catalogue, RuleDefinition rule, Lake lake, Warehouse warehouse) {
        this.catalogue = catalogue;
        this.rule = rule;
        this.lake = lake;
        this.warehouse = warehouse;
        this.validator = new RowValidator(catalogue::requireSource, catalogue::requireCodeList);
    }

    /**
     * Whom it hits (试用结果).
     *
     * @param rows of the unit's table
     * @param hits what would be said, one for each row that breaks it
     */
    record Hit(String unit, String name, long rows, List<Issue> hits) {
        Hit {
            hits = List.copyOf(hits);
        }
    }

    /** Every unit that reported the rule's table into a snapshot, in its order. */
    List<Hit> on(Manifest manifest) {
        TableDefinition table = catalogue.requireTable(rule.table());
        Set<OrgUnitId> units =
                manifest.units().stream().map(unit -> new OrgUnitId(unit.id())).collect(Collectors.toSet());
        ReadScope scope = new ReadScope(units, Sensitivity.PERSONAL, "trial of a rule");
        List<Hit> all = new ArrayList<>();
        for (Manifest.VersionEntry version : manifest.versions()) {
            if (version.table().equals(table.id())) {
                List<List<String>> rows = warehouse.rows(
                        table,
                        new OrgUnitId(version.unit()),
                        lake.objects().requireIntact(version.object(), Lake.PARQUET),
                        scope);
                String name = manifest.findUnit(version.unit())
                        .map(unit -> unit.label().zh())
                        .orElse(version.unit());
                all.add(new Hit(version.unit(), name, rows.size(), hits(table, rows)));
            }
        }
        return all;
    }

    /** Rows are judged by the year from which the rule holds: it says nothing but which rules there are. */
    private List<Issue> hits(TableDefinition table, List<List<String>> rows) {
        TableReading reading = SheetReading.read(
                table,
                catalogue::requireCodeList,
                new LaidOutSheet(
                        table,
                        rows.size(),
                        (row, field) -> StoredText.typed(
                                table.fields().get(field), rows.get(row).get(field))),
                table.label().zh());
        List<Issue> issues = new ArrayList<>();
        for (int from = 0; from < reading.rows().size(); from += RowValidator.CAP) {
            List<TableRow> some = reading.rows()
                    .subList(
                            from,
                            Math.min(from + RowValidator.CAP, reading.rows().size()));
            RowJudge judge = validator.judge(List.of(rule), table, reading.layout(), new ReportYear(rule.from()));
            some.forEach(judge::take);
            issues.addAll(judge.issues());
        }
        return issues;
    }
}
