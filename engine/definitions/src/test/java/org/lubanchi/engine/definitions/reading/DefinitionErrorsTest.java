package org.lubanchi.engine.definitions.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.definitions.DefinitionProblem;
import org.lubanchi.engine.kernel.Language;

/** Broken definitions: every problem at once, each with its file, line, caret and the nearest name. */
class DefinitionErrorsTest {
    private static final Path PROJECT = Path.of("../../definitions");
    private static final String BOOKS = "indicators/basic_conditions/books_per_student.yaml";

    @TempDir
    private Path folder = Path.of(".");

    @BeforeEach
    void copyTheProjects() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Path target = folder.resolve(PROJECT.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void replace(String file, String text, String by) throws IOException {
        String before = Files.readString(folder.resolve(file));
        assertThat(before).contains(text);
        Files.writeString(folder.resolve(file), before.replace(text, by));
    }

    private List<DefinitionProblem> problems() throws IOException {
        return switch (CatalogueReader.read(folder)) {
            case CatalogueReader.Result.Read ignored -> List.of();
            case CatalogueReader.Result.Rejected rejected -> rejected.problems();
        };
    }

    private List<String> texts() throws IOException {
        return problems().stream().map(problem -> problem.text(Language.ZH)).toList();
    }

    @Test
    void theCopyIsSound() throws IOException {
        assertThat(problems()).isEmpty();
    }

    @Test
    void anUnknownNameIsShownWithItsPlaceACaretAndTheNearestName() throws IOException {
        replace(BOOKS, "formula: sum_printed_books / students", "formula: sum_printed_boks / students");

        assertThat(texts())
                .anySatisfy(text -> assertThat(text)
                        .contains(BOOKS + ":", "sum_printed_boks", "sum_printed_books")
                        .containsPattern("\\n.*sum_printed_boks.*\\n\\s*\\^"));
    }

    @Test
    void aDonutOfSeveralYearsIsRefused() throws IOException {
        String tracks = "reports/city_quality_report/integrated_tracks.yaml";
        replace(tracks, "caption: 新生的学制构成\n      years: 1", "caption: 新生的学制构成\n      years: 3");

        assertThat(texts())
                .singleElement()
                .satisfies(text -> assertThat(text).contains(tracks + ":", "donut，3 年", "环形图（donut）只画一年"));
    }

    @Test
    void unitsThatDoNotAgreeAreRefused() throws IOException {
        replace(BOOKS, "formula: sum_printed_books / students", "formula: sum_printed_books * students");
        replace(
                "indicators/basic_conditions/enrolment_per_school.yaml",
                "formula: students / school_forms",
                "formula: students + school_forms");

        assertThat(texts())
                .anySatisfy(text -> assertThat(text).contains(BOOKS, "册"))
                .anySatisfy(text -> assertThat(text).contains("enrolment_per_school.yaml", "人", "所"));
    }

    @Test
    void aCircleOfFormulasIsToldOnceWithItsWay() throws IOException {
        replace(
                "indicators/basic_conditions/enrolment.yaml",
                "formula: students",
                "formula: enrolment_secondary + enrolment_technician");
        replace(
                "indicators/basic_conditions/enrolment_secondary.yaml",
                "formula: students_secondary",
                "formula: enrolment - enrolment_technician");

        assertThat(texts().stream().filter(text -> text.contains("互相引用成环")))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("enrolment → enrolment_secondary → enrolment"));
    }

    @Test
    void allProblemsOfAllFilesComeAtOnce() throws IOException {
        replace(BOOKS, "missing: pass_on", "missing: pass_along");
        replace("tables/teacher.yaml", "codes: staff_kind", "codes: staff_kindd");
        replace("measures/teacher/teachers.yaml", "staff_kind = 'full_time_teacher'", "staff_kind = ");
        replace("rules/training_class/dates_ordered.yaml", "start_date <= end_date", "start_date <= class_hours");
        Files.writeString(folder.resolve("indicators/basic_conditions/empty.yaml"), "indicator: [\n");

        List<String> texts = texts();
        for (String file : List.of(
                BOOKS, "tables/teacher.yaml", "teachers.yaml", "dates_ordered.yaml", "basic_conditions/empty.yaml")) {
            assertThat(texts).as(file).anySatisfy(text -> assertThat(text).contains(file));
        }
    }

    @Test
    void anIdThatIsNotItsPathAndAKeyNobodyKnowsAreTold() throws IOException {
        replace(BOOKS, "indicator: books_per_student", "indicator: books_per_pupil");
        replace("measures/teacher/staff.yaml", "aggregate: count", "aggregate: count\nwhre: \"on_establishment\"");

        assertThat(texts())
                .anySatisfy(text -> assertThat(text).contains(BOOKS, "books_per_pupil"))
                .anySatisfy(text -> assertThat(text).contains("staff.yaml", "whre", "where"));
    }

    @Test
    void aTableBesideHasOneRowForEachRowAndTheSameReporters() throws IOException {
        String folderOf = "measures/training_participation/participations_";
        replace(folderOf + "short.yaml", "beside: training_class", "beside: student_enrolment");
        replace(folderOf + "counted.yaml", "beside: training_class", "beside: training_clas");
        replace(folderOf + "unfinished.yaml", "beside: training_class\n", "");

        assertThat(texts())
                .anySatisfy(text -> assertThat(text).contains("participations_short.yaml", "主键只有一栏"))
                .anySatisfy(text -> assertThat(text).contains("participations_counted.yaml", "training_class"))
                .anySatisfy(text -> assertThat(text).contains("participations_unfinished.yaml", "class_hours"));
    }

    @Test
    void everyProblemHasFiveParts() throws IOException {
        replace(BOOKS, "formula: sum_printed_books / students", "formula: sum_printed_boks +");
        assertThat(problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.issue().where().text()).isNotBlank();
            assertThat(problem.issue().found().zh()).isNotBlank();
            assertThat(problem.issue().expected().zh()).isNotBlank();
            assertThat(problem.issue().why().zh()).isNotBlank();
            assertThat(problem.issue().remedy().zh()).isNotBlank();
        });
    }

    @Test
    void aFlowWithoutATableOneThatLeadsBackAndAMapNobodyKnowsAreTold() throws IOException {
        replace("reports/city_quality_report/placement.yaml", "        - { indicator: not_placed_graduates }\n", "");
        replace("reports/city_quality_report/placement.yaml", "from: 毕业生, to: 升学,", "from: 保送, to: 升学,");
        replace("reports/city_quality_report/counties.yaml", "map: zhejiang_counties", "map: zhejiang_county");

        assertThat(texts())
                .anySatisfy(text -> assertThat(text).contains("placement.yaml", "not_placed_graduates", "本节的一张表"))
                .anySatisfy(text -> assertThat(text).contains("placement.yaml", "不回头"))
                .anySatisfy(text -> assertThat(text).contains("counties.yaml", "zhejiang_county", "zhejiang_counties"));
    }
}
