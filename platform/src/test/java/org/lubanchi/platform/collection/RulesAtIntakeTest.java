package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.adapter.office.workbook.FilledTable;
import org.lubanchi.adapter.office.workbook.WorkbookFiller;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.catalogue.Definitions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of the definitions judge what is taken in. */
class RulesAtIntakeTest {
    private static final Actor REPORTER = new Actor("reporter-1");
    private static final String TABLE = "training_class";

    private final Intake intake = RunningPlatform.bean(Intake.class);
    private final Catalogue catalogue = RunningPlatform.bean(Definitions.class).catalogue();

    @TempDir
    private Path temporary;

    @Test
    void aGoodWorkbookRaisesNothing() throws IOException {
        assertThat(intake.take(classes(2110, "40", "2110-03-09"), REPORTER, false)
                        .issues())
                .isEmpty();
    }

    @Test
    void aBrokenBlockingRuleStopsTheWorkbookAtItsCellAndStoresNothing() throws IOException {
        Path backwards = classes(2111, "40", "2110-12-31");
        assertThatThrownBy(() -> intake.take(backwards, REPORTER, false))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.issues())
                                .extracting(Issue::code)
                                .containsExactly("training.dates-ordered"));
        assertThat(stored("shaoxing-2111")).isEmpty();
    }

    @Test
    void aBrokenExplainableRuleTravelsWithTheVersion() throws IOException {
        Intake.Receipt receipt = intake.take(classes(2112, "8", "2112-03-09"), REPORTER, false);
        assertThat(receipt.issues()).extracting(Issue::code).containsExactly("training.class-hours-at-least-32");
        assertThat(stored("shaoxing-2112")).containsExactly(1);
    }

    private static List<Integer> stored(String round) {
        return RunningPlatform.bean(JdbcClient.class)
                .sql("select to_explain from collection.table_version where round = :round")
                .param("round", round)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    private Path classes(int year, String hours, String end) throws IOException {
        Path file = temporary.resolve("s1-" + year + ".xlsx");
        List<String> row = List.of("c1", "电工", hours, year + "-03-01", end, "100");
        WorkbookStamp stamp = new WorkbookStamp(new OrgUnitId("s1"), "s1", new ReportYear(year), "");
        try (OutputStream out = Files.newOutputStream(file)) {
            WorkbookFiller.write(
                    stamp,
                    List.of(new FilledTable(catalogue.requireTable(TABLE), List.of(row))),
                    catalogue::requireCodeList,
                    out);
        }
        return file;
    }
}
