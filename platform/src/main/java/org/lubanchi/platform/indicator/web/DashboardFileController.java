package org.lubanchi.platform.indicator.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.sheet.CsvText;
import org.lubanchi.engine.sheet.PlainSheet;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.indicator.SheetFiles;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dashboard as a file: what is seen, with unit, snapshot, coverage and date printed in it. */
@RestController
class DashboardFileController {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private final DashboardController dashboards;
    private final Definitions definitions;
    private final UnitNames names;
    private final SheetFiles files;
    private final Clock clock;

    DashboardFileController(
            DashboardController dashboards, Definitions definitions, UnitNames names, SheetFiles files, Clock clock) {
        this.dashboards = dashboards;
        this.definitions = definitions;
        this.names = names;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/api/dashboard/file.{kind}")
    ResponseEntity<byte[]> file(
            @PathVariable String kind,
            @RequestParam String unit,
            @RequestParam int year,
            @RequestParam(defaultValue = "zh") String language,
            @RequestParam(required = false) @Nullable String dimension,
            @RequestParam(defaultValue = "false") boolean all) {
        DashboardController.Dashboard dashboard = dashboards.dashboard(unit, year);
        List<PlainSheet> sheets = new DashboardSheets(
                        definitions.catalogue(),
                        language.equals("en") ? Language.EN : Language.ZH,
                        LocalDate.now(clock))
                .of(
                        dashboard,
                        names.nameOf(new OrgUnitId(unit)),
                        new DashboardSheets.Shown(Optional.ofNullable(dimension), all));
        return switch (kind) {
            // spreadsheets take a CSV for UTF-8 only with the mark at its beginning
            case "csv" ->
                answer(
                        (BYTE_ORDER_MARK + CsvText.of(sheets.getFirst())).getBytes(StandardCharsets.UTF_8),
                        new MediaType("text", "csv", StandardCharsets.UTF_8),
                        "dashboard-" + unit + "-" + year + ".csv");
            case "xlsx" -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                files.writeExcel(sheets, out);
                yield answer(
                        out.toByteArray(),
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                        "dashboard-" + unit + "-" + year + ".xlsx");
            }
            default -> throw Refusal.notFound("/api/dashboard/file." + kind);
        };
    }

    static ResponseEntity<byte[]> answer(byte[] body, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }
}
