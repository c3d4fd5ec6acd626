package org.lubanchi.platform.indicator.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.lubanchi.engine.indicator.open.CsvwJson;
import org.lubanchi.engine.indicator.open.OpenFigures;
import org.lubanchi.engine.indicator.open.OpenProgrammes;
import org.lubanchi.engine.indicator.open.SdmxJson;
import org.lubanchi.engine.sheet.CsvText;
import org.lubanchi.engine.sheet.PlainSheet;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A unit's figures in open formats: CSV, its description beside it, and SDMX-JSON. */
@RestController
class OpenDataController {
    static final MediaType CSVW = MediaType.parseMediaType("application/csvm+json");
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    static final MediaType SDMX = MediaType.parseMediaType("application/vnd.sdmx.data+json;version=2.0.0");
    private final SealedFigures sealed;

    OpenDataController(SealedFigures sealed) {
        this.sealed = sealed;
    }

    /** The file's name tells the format: {@code figures.csv}, {@code figures.csv-metadata.json}, {@code figures.sdmx.json}, {@code programmes.csv}, {@code programmes.csv-metadata.json}. */
    @GetMapping("/api/open/{unit}/{year}/{file}")
    ResponseEntity<byte[]> file(@PathVariable String unit, @PathVariable int year, @PathVariable String file) {
        sealed.requireSnapshot(Asked.unit(unit), Asked.year(year));
        OpenFigures figures =
                OpenFigures.of(sealed.of(Asked.unit(unit), Purpose.FIGURES), Asked.unit(unit), Asked.year(year));
        return switch (file) {
            case "figures.csv" -> answer(CsvText.of(sheet(OpenFigures.COLUMNS, figures.texts())), CSV, file);
            case "programmes.csv" ->
                answer(CsvText.of(sheet(OpenProgrammes.COLUMNS, OpenProgrammes.texts(figures.catalogue()))), CSV, file);
            case "figures.csv-metadata.json" -> answer(CsvwJson.ofFigures(figures, "figures.csv"), CSVW, file);
            case "programmes.csv-metadata.json" -> answer(CsvwJson.ofProgrammes(figures, "programmes.csv"), CSVW, file);
            case "figures.sdmx.json" -> answer(SdmxJson.write(figures), SDMX, file);
            default -> throw Refusal.notFound("/api/open/" + unit + "/" + year + "/" + file);
        };
    }

    static ResponseEntity<byte[]> answer(String text, MediaType type, String name) {
        return DashboardFileController.answer(text.getBytes(StandardCharsets.UTF_8), type, name);
    }

    /** Codes stay texts; what is a number is one. */
    private static PlainSheet sheet(List<String> head, List<List<String>> rows) {
        return new PlainSheet(
                "open",
                Stream.concat(Stream.of(head), rows.stream())
                        .map(row -> row.stream()
                                .map(PlainSheet.PlainCell::numberOrText)
                                .toList())
                        .toList());
    }
}
