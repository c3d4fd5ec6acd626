package org.lubanchi.testing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.adapter.office.document.AnchoredFigure;
import org.lubanchi.adapter.office.document.DocumentReaders;
import org.lubanchi.adapter.office.document.DocumentWriters;
import org.lubanchi.adapter.office.workbook.WorkbookIntake;
import org.lubanchi.adapter.office.workbook.WorkbookReading;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.TraceText;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.validation.RowValidator;

/**
 * The walk written down: what each hop made of one cell.
 *
 * <p>{@code docs/walk.md} is this log; the build fails when they part. To write it anew:
 * {@code mvn -pl testing/walk -am test -Dtest=WalkLogTest -DargLine=-Dlubanchi.update=true}.
 */
class WalkLogTest {
    private static final Path LOG = Path.of("../../docs/walk.md");
    private static final FactKey BOOKS = new FactKey("books_per_student", new OrgUnitId("muye"), new ReportYear(2023));

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void theLogIsWhatTheWalkDoesToday() throws IOException {
        String log;
        try (Line line = new Line(folder)) {
            log = walk(line);
        }
        if (Boolean.getBoolean("lubanchi.update")) {
            Files.writeString(LOG, log);
        }
        assertThat(Files.readString(LOG)).isEqualTo(log);
    }

    private String walk(Line line) throws IOException {
        line.loadYear(2022, 7);
        line.loadYear(2023, 7);
        List<String> log = new ArrayList<>(List.of(
                "# The walk",
                "",
                "One cell to one sentence, and back. Written by a test on an invented region of three schools; not edited.",
                ""));
        workbook(line, log);
        Figures figures = line.figures();
        log.add("4. **lake**: "
                + figures.snapshots().find(new ReportYear(2023)).orElseThrow().snapshot()
                + ", sealed with the versions of every school.");
        log.add("5. **indicator**: " + figures.substituted(BOOKS));
        report(line, figures, log);
        log.add("");
        log.add("And back, as `./lubanchi explain` prints it:");
        log.add("");
        log.add("```");
        new TraceText(line.catalogue)
                .lines(line.explainer(figures).explain(BOOKS))
                .forEach(each -> log.add(each.replaceAll("\\b(?=[0-9]*[a-f])[0-9a-f]{12,64}\\b", "…")));
        log.add("```");
        return String.join("\n", log) + "\n";
    }

    private void workbook(Line line, List<String> log) {
        Path file = folder.resolve("s1-2023.xlsx");
        WorkbookReading reading = WorkbookIntake.read(
                file, List.copyOf(line.catalogue.tables().values()), line.catalogue::requireCodeList);
        TableReading campus = reading.tables().stream()
                .filter(table -> table.table().id().equals("campus_and_resources"))
                .findFirst()
                .orElseThrow();
        String cell = campus.addressOf(campus.rows().getFirst(), "printed_books");
        log.add("1. **sheet** reads " + cell + " of 《s1-2023.xlsx》「"
                + campus.layout().sheet() + "」: "
                + campus.rows()
                        .getFirst()
                        .values()
                        .get(campus.table().fields().indexOf(campus.table().requireField("printed_books")))
                        .map(value -> ((Value.NumberValue) value).quantity())
                        .reported()
                        .orElseThrow());
        log.add("2. **collection** takes the workbook of " + reading.stamp().unit() + " in as version 1 of "
                + reading.tables().size() + " tables.");
        int issues = new RowValidator(line.catalogue::requireSource, line.catalogue::requireCodeList)
                .validate(line.catalogue.rules().values(), campus, new ReportYear(2023))
                .size();
        log.add("3. **validation** judges the form: " + issues + " issues.");
    }

    private void report(Line line, Figures figures, List<String> log) throws IOException {
        Document report = line.report(figures, 2023);
        Path word = folder.resolve("report.docx");
        try (OutputStream out = Files.newOutputStream(word)) {
            DocumentWriters.writeWord(report, out);
        }
        AnchoredFigure figure = DocumentReaders.readWord(word).figures().stream()
                .filter(each -> each.anchor().key().equals(BOOKS))
                .findFirst()
                .orElseThrow();
        log.add("6. **report** writes 「" + figure.text() + "」 at "
                + figure.anchor().id() + " of the Word file.");
        boolean found = DocumentReaders.readWord(word).document().blocks().stream()
                .anyMatch(block -> block.plainText().contains(figure.text()));
        log.add("7. **consistency** reads the finished file anew, anchors stripped, and "
                + (found ? "finds it." : "does not find it."));
    }
}
