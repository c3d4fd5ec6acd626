package org.lubanchi.platform.indicator.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.indicator.open.CsvwJson;
import org.lubanchi.engine.indicator.open.OpenTable;
import org.lubanchi.engine.indicator.open.SdmxRows;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.sheet.CsvText;
import org.lubanchi.engine.sheet.PlainSheet;
import org.lubanchi.engine.warehouse.RowPage;
import org.lubanchi.engine.warehouse.StoredText;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.indicator.SealedRows;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sealed rows of a unit: its tables, a page of one, its rows counted by a code, and the whole table to keep. */
@RestController
class RowController {
    private static final int PAGE = 50;
    private final SealedRows rows;
    private final Definitions definitions;

    RowController(SealedRows rows, Definitions definitions) {
        this.rows = rows;
        this.definitions = definitions;
    }

    @GetMapping("/api/tables")
    ListView list(@RequestParam String unit, @RequestParam int year) {
        List<SealedRows.SealedTable> tables = rows.list(Asked.unit(unit), Asked.year(year));
        return new ListView(
                tables.stream().map(TableView::of).toList(),
                tables.stream().anyMatch(each -> each.manifest().synthetic()));
    }

    @GetMapping("/api/tables/{table}")
    PageView page(
            @PathVariable String table,
            @RequestParam String unit,
            @RequestParam int year,
            @RequestParam(defaultValue = "0") int from) {
        SealedRows.Sheet sheet = rows.require(Asked.unit(unit), Asked.year(year), table);
        Catalogue catalogue = definitions.catalogue();
        int total = Math.toIntExact(sheet.of().version().rows());
        int start = Math.clamp(from, 0, total);
        List<List<CellView>> shown = rows.page(sheet, new RowPage(start, PAGE)).stream()
                .map(row -> cells(sheet.of().table(), row, catalogue))
                .toList();
        return new PageView(
                TableView.of(sheet.of()),
                sheet.of().table().fields().stream().map(HeadView::of).toList(),
                shown,
                total,
                start,
                PAGE,
                sheet.countable().stream().map(HeadView::of).toList(),
                sheet.of().manifest().synthetic());
    }

    @GetMapping("/api/tables/{table}/counts")
    List<CountView> counts(
            @PathVariable String table, @RequestParam String unit, @RequestParam int year, @RequestParam String by) {
        SealedRows.Sheet sheet = rows.require(Asked.unit(unit), Asked.year(year), table);
        FieldDefinition field = sheet.of()
                .table()
                .findField(by)
                .orElseThrow(() -> Refusal.badRequest("by", by, new LocalText("这张表的字段", "a field of this table")));
        return rows.counted(sheet, by).stream()
                .map(group -> new CountView(
                        CellView.of(sheet.of().table(), field, group.key().getFirst(), definitions.catalogue()),
                        group.rows()))
                .toList();
    }

    @GetMapping("/api/tables/{table}/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable String table, @PathVariable String file, @RequestParam String unit, @RequestParam int year) {
        SealedRows.Sheet sheet = rows.require(Asked.unit(unit), Asked.year(year), table);
        String name = table + "-" + unit + "-" + year + ".csv";
        return switch (file) {
            case "rows.csv" ->
                OpenDataController.answer(CsvText.of(sheet(sheet, rows.read(sheet))), OpenDataController.CSV, name);
            case "rows.csv-metadata.json" ->
                OpenDataController.answer(
                        CsvwJson.ofRows(open(sheet), name), OpenDataController.CSVW, name + "-metadata.json");
            case "rows.sdmx.json" ->
                OpenDataController.answer(
                        SdmxRows.write(open(sheet), rows.read(sheet), definitions.catalogue()),
                        OpenDataController.SDMX,
                        name.replace(".csv", ".sdmx.json"));
            default -> throw Refusal.notFound("/api/tables/" + table + "/" + file);
        };
    }

    private OpenTable open(SealedRows.Sheet sheet) {
        return new OpenTable(sheet.of().table(), sheet.unit(), sheet.of().manifest(), rows.standing(sheet));
    }

    /** Codes and reasons as they are stored; the description beside the file says what they mean. */
    private static PlainSheet sheet(SealedRows.Sheet sheet, List<List<String>> all) {
        List<FieldDefinition> fields = sheet.of().table().fields();
        List<String> head = fields.stream().map(FieldDefinition::id).toList();
        return new PlainSheet(
                sheet.of().table().id(),
                Stream.concat(Stream.of(head), all.stream())
                        .map(row -> row.stream()
                                .map(PlainSheet.PlainCell::numberOrText)
                                .toList())
                        .toList());
    }

    private static List<CellView> cells(TableDefinition table, List<String> row, Catalogue catalogue) {
        List<CellView> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(CellView.of(table, table.fields().get(i), row.get(i), catalogue));
        }
        return cells;
    }

    /** The tables of a unit. */
    record ListView(List<TableView> tables, boolean synthetic) {}

    /** A table and where its rows came from. */
    record TableView(
            String id,
            LocalText label,
            String shape,
            LocalText grain,
            LocalText coverage,
            long rows,
            int version,
            String file,
            String sheet,
            String submitter,
            String approver,
            String snapshot) {
        static TableView of(SealedRows.SealedTable sealed) {
            return new TableView(
                    sealed.table().id(),
                    sealed.table().label(),
                    sealed.table().shape().name().toLowerCase(Locale.ROOT),
                    sealed.table().grain(),
                    sealed.table().coverage(),
                    sealed.version().rows(),
                    sealed.version().number(),
                    sealed.version().sourceFile(),
                    sealed.version().sheet(),
                    sealed.version().submitter(),
                    sealed.version().approver(),
                    sealed.manifest().snapshot());
        }
    }

    /** A column; personal ones are withheld here. */
    record HeadView(String id, LocalText label, @Nullable LocalText unit, boolean numeric, boolean personal) {
        static HeadView of(FieldDefinition field) {
            return new HeadView(
                    field.id(),
                    field.label(),
                    field.unit().map(unit -> unit.symbol()).orElse(null),
                    field.type() == FieldType.INTEGER || field.type() == FieldType.DECIMAL,
                    field.sensitivity().compareTo(Sensitivity.INTERNAL) > 0);
        }
    }

    /** A value as stored, what its code means, or why there is none. */
    record CellView(
            @Nullable String text,
            @Nullable LocalText label,
            @Nullable LocalText missing) {
        private static final LocalText YES = new LocalText("是", "yes");
        private static final LocalText NO = new LocalText("否", "no");

        static CellView of(TableDefinition table, FieldDefinition field, String stored, Catalogue catalogue) {
            Optional<LocalText> missing = StoredText.reason(stored).map(MissingReason::label);
            if (missing.isPresent()) {
                return new CellView(null, null, missing.get());
            }
            return switch (field.type()) {
                case CODE -> new CellView(stored, catalogue.labelOf(table.id(), field.id(), stored), null);
                case BOOLEAN -> new CellView(stored, stored.equals("true") ? YES : NO, null);
                case TEXT, INTEGER, DECIMAL, DATE -> new CellView(stored, null, null);
            };
        }
    }

    /** A page of rows in the order of the source. */
    record PageView(
            TableView table,
            List<HeadView> head,
            List<List<CellView>> rows,
            int total,
            int from,
            int size,
            List<HeadView> countable,
            boolean synthetic) {}

    /** How many rows have a code. */
    record CountView(CellView value, long rows) {}
}
