package org.lubanchi.platform.collection.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.CarryOver;
import org.lubanchi.platform.collection.CellPatch;
import org.lubanchi.platform.collection.CellPatch.CellChange;
import org.lubanchi.platform.collection.DraftJudgement.CellIssue;
import org.lubanchi.platform.collection.Drafts;
import org.lubanchi.platform.collection.Drafts.DraftCellView;
import org.lubanchi.platform.collection.Drafts.DraftRowView;
import org.lubanchi.platform.collection.TableCase;
import org.springframework.stereotype.Component;

/** Fills tables as a clerk does who begins with the year before (示范填报): dates a year later, doubts explained. */
@Component
class DemoSheets {
    private static final String CLIENT = "demo";
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String REASON = "已与学校台账核对，数据属实";

    private final Definitions definitions;
    private final Drafts drafts;
    private final CarryOver carryOver;

    DemoSheets(Definitions definitions, Drafts drafts, CarryOver carryOver) {
        this.definitions = definitions;
        this.drafts = drafts;
        this.carryOver = carryOver;
    }

    /** Begins a table: half of a form, or a list of which some numbers are still to come. */
    void begin(TableCase.Key key, ReportYear year, Reader clerk) {
        TableDefinition table = definitions.catalogue().requireTable(key.table());
        if (table.shape() == TableDefinition.Shape.FORM) {
            Map<String, String> before = drafts.open(key).prior().getOrDefault(DraftRow.FORM_ROW, Map.of());
            patch(key, clerk, form(table.fields().subList(0, table.fields().size() / 2), before));
        } else {
            carryOver.carry(key, true, clerk);
            List<DraftRowView> rows = drafts.open(key).rows();
            List<CellChange> cells = aYearLater(table, rows, year);
            cells.addAll(blanks(
                    table,
                    rows,
                    1 + Math.floorMod(key.unit().hashCode() + key.table().hashCode(), 3)));
            patch(key, clerk, cells);
        }
        drafts.judge(key);
    }

    /** In the last rows the first number that is required is taken away. */
    private static List<CellChange> blanks(TableDefinition table, List<DraftRowView> rows, int count) {
        return table.fields().stream()
                .filter(field -> field.required() && !table.key().contains(field.id()))
                .filter(field -> field.type() == FieldType.INTEGER || field.type() == FieldType.DECIMAL)
                .findFirst()
                .map(field -> rows.subList(Math.max(0, rows.size() - count), rows.size()).stream()
                        .filter(row -> row.cells().containsKey(field.id()))
                        .map(row -> new CellChange(
                                row.id(),
                                field.id(),
                                "",
                                row.cells().get(field.id()).version()))
                        .toList())
                .orElse(List.of());
    }

    /** Fills a table to the end, so that it can be handed in. */
    void fill(TableCase.Key key, ReportYear year, Reader clerk) {
        TableDefinition table = definitions.catalogue().requireTable(key.table());
        if (table.shape() == TableDefinition.Shape.FORM) {
            Map<String, String> before = drafts.open(key).prior().getOrDefault(DraftRow.FORM_ROW, Map.of());
            patch(key, clerk, form(table.fields(), before));
        } else {
            carryOver.carry(key, true, clerk);
            patch(key, clerk, aYearLater(table, drafts.open(key).rows(), year));
        }
        for (CellIssue one : drafts.judge(key).issues()) {
            if (one.issue().severity() == Severity.EXPLAINABLE) {
                drafts.explain(
                        key,
                        new Drafts.Explanation(
                                one.row(),
                                one.field(),
                                one.issue().code(),
                                one.issue().found().zh(),
                                REASON),
                        clerk);
            }
        }
    }

    private void patch(TableCase.Key key, Reader clerk, List<CellChange> cells) {
        drafts.patch(key, new CellPatch(CLIENT, 1, cells, List.of()), clerk);
    }

    private static List<CellChange> form(List<FieldDefinition> fields, Map<String, String> before) {
        List<CellChange> cells = new ArrayList<>();
        for (FieldDefinition field : fields) {
            String text = before.getOrDefault(field.id(), "");
            if (!text.isEmpty()) {
                cells.add(new CellChange(DraftRow.FORM_ROW, field.id(), text, 0));
            }
        }
        return cells;
    }

    /** What happened on a day of the year before happens on that day of this year. */
    private static List<CellChange> aYearLater(TableDefinition table, List<DraftRowView> rows, ReportYear year) {
        Map<String, String> later = new HashMap<>();
        String before = Integer.toString(year.before().year());
        List<CellChange> cells = new ArrayList<>();
        for (DraftRowView row : rows) {
            for (FieldDefinition field : table.fields()) {
                DraftCellView cell = row.cells().get(field.id());
                if (field.type() == FieldType.DATE
                        && cell != null
                        && DAY.matcher(cell.text()).matches()
                        && cell.text().startsWith(before)) {
                    String text =
                            later.computeIfAbsent(cell.text(), day -> year.year() + day.substring(before.length()));
                    cells.add(new CellChange(row.id(), field.id(), text, cell.version()));
                }
            }
        }
        return cells;
    }
}
