package org.lubanchi.testing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.adapter.office.document.AnchoredFigure;
import org.lubanchi.adapter.office.document.DocumentReaders;
import org.lubanchi.adapter.office.document.DocumentWriters;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.TraceText;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** One cell to one sentence and back. */
class WalkTest {
    private static final FactKey BOOKS = new FactKey("books_per_student", new OrgUnitId("muye"), new ReportYear(2023));

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void theWordFileCarriesTheFactsAndEachFigureLeadsBackToItsCell() throws IOException {
        try (Line line = new Line(folder)) {
            loadTwoYears(line, Map.of());
            Figures figures = line.figures();
            Document report = line.report(figures, 2023);
            Path word = writeWord(report);

            List<AnchoredFigure> read = DocumentReaders.readWord(word).figures();
            assertThat(read).hasSizeGreaterThan(40);
            List<FactRun> written = report.listFactRuns();
            assertThat(read.stream().map(figure -> figure.anchor().id() + "=" + figure.text()))
                    .containsExactlyElementsOf(written.stream()
                            .map(run -> run.anchor().id() + "=" + run.text())
                            .toList());

            List<String> trace =
                    new TraceText(line.catalogue).lines(line.explainer(figures).explain(BOOKS));
            assertThat(String.join("\n", trace))
                    .contains("生均纸质图书")
                    .contains("快照 muye-2023.1")
                    .contains("榫卯职业学校 第 1 版")
                    .contains("《s1-2023.xlsx》「校园与教学资源表」E8 纸质图书 = ");
        }
    }

    @Test
    void oneChangedCellMovesExactlyTheFiguresAndSentencesThatFollowFromIt() throws IOException {
        try (Line line = new Line(folder)) {
            loadTwoYears(line, Map.of());
            Figures before = line.figures();
            Map<String, String> sentencesBefore = sentences(line.report(before, 2023));
            Map<FactKey, Observed<Quantity>> valuesBefore = values(line, before);

            loadTwoYears(line, Map.of("printed_books", "123456"));
            Figures after = line.figures();

            assertThat(changed(valuesBefore, values(line, after)))
                    .containsExactlyInAnyOrder(
                            "printed_books@s1@2023",
                            "printed_books@muye-dong@2023",
                            "printed_books@muye@2023",
                            "books_per_student@s1@2023",
                            "books_per_student@muye-dong@2023",
                            "books_per_student@muye@2023");
            Map<String, String> sentencesAfter = sentences(line.report(after, 2023));
            assertThat(sentencesAfter.keySet()).isEqualTo(sentencesBefore.keySet());
            Set<String> moved = new TreeSet<>(sentencesAfter.keySet());
            moved.removeIf(id -> Objects.equals(sentencesAfter.get(id), sentencesBefore.get(id)));
            assertThat(moved)
                    .allSatisfy(id -> assertThat(sentencesBefore.get(id) + sentencesAfter.get(id))
                            .contains("纸质图书"));
            // paragraph and table of equipment and books; the last chapter no longer says that there are fewer books
            assertThat(moved).hasSize(3);
        }
    }

    @Test
    void equalDataGiveTheSameSnapshotBytes() throws IOException {
        try (Line line = new Line(folder)) {
            loadTwoYears(line, Map.of());
            List<Path> first = line.lake.objects().list();
            loadTwoYears(line, Map.of());
            assertThat(line.lake.objects().list()).isEqualTo(first);
        }
    }

    @Test
    void aSchoolThatHasNotReportedLeavesTheCityFigureMissing() throws IOException {
        try (Line line = new Line(folder)) {
            List<Manifest.VersionEntry> versions = new ArrayList<>();
            for (String unit : List.of("s1", "s3", "muye")) {
                versions.addAll(line.takeIn(line.workbook(unit, 2023, Region.rows(unit, 2023, 7)), 1));
            }
            line.seal(2023, versions);
            Figures figures = line.figures();
            assertThat(figures.value(BOOKS).missingReason().map(reason -> reason.code()))
                    .contains("not_reported");
            assertThat(figures.value(new FactKey("books_per_student", new OrgUnitId("s1"), new ReportYear(2023)))
                            .reported())
                    .isPresent();
            assertThat(line.report(figures, 2023).listFactRuns().stream().map(FactRun::text))
                    .contains("（未填报）");
        }
    }

    private void loadTwoYears(Line line, Map<String, String> changes) throws IOException {
        for (int year : List.of(2022, 2023)) {
            List<Manifest.VersionEntry> versions = new ArrayList<>();
            for (Manifest.UnitEntry unit : Region.UNITS) {
                if (unit.kind() == org.lubanchi.engine.definitions.UnitKind.COUNTY) {
                    continue;
                }
                Map<String, List<List<String>>> rows = new LinkedHashMap<>(Region.rows(unit.id(), year, 7));
                if (unit.id().equals("s1") && year == 2023 && changes.containsKey("printed_books")) {
                    List<String> campus = new ArrayList<>(
                            rows.getOrDefault("campus_and_resources", List.of()).getFirst());
                    campus.set(4, changes.get("printed_books"));
                    rows.put("campus_and_resources", List.of(campus));
                }
                versions.addAll(line.takeIn(line.workbook(unit.id(), year, rows), 1));
            }
            line.seal(year, versions);
        }
    }

    private Path writeWord(Document report) throws IOException {
        Path word = folder.resolve("report.docx");
        try (OutputStream out = Files.newOutputStream(word)) {
            DocumentWriters.writeWord(report, out);
        }
        return word;
    }

    private static Map<String, String> sentences(Document report) {
        Map<String, String> sentences = new LinkedHashMap<>();
        report.blocks().forEach(block -> sentences.put(block.id(), block.plainText()));
        return sentences;
    }

    private static Map<FactKey, Observed<Quantity>> values(Line line, Figures figures) {
        Map<FactKey, Observed<Quantity>> values = new LinkedHashMap<>();
        for (String indicator : line.catalogue.indicators().keySet()) {
            for (Manifest.UnitEntry unit : Region.UNITS) {
                for (int year : List.of(2022, 2023)) {
                    FactKey key = new FactKey(indicator, new OrgUnitId(unit.id()), new ReportYear(year));
                    values.put(key, figures.value(key));
                }
            }
        }
        return values;
    }

    private static Set<String> changed(
            Map<FactKey, Observed<Quantity>> before, Map<FactKey, Observed<Quantity>> after) {
        Set<String> changed = new TreeSet<>();
        before.forEach((key, value) -> {
            if (!value.equals(after.get(key))) {
                changed.add(key.toString());
            }
        });
        return changed;
    }
}
