package org.lubanchi.adapter.office.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lubanchi.engine.sheet.TableReading;

class WorkbookRoundTripTest {
    @TempDir
    Path folder = Path.of("");

    private WorkbookReading read(byte[] workbook) throws IOException {
        Path file = folder.resolve("鉴湖.xlsx");
        Files.write(file, workbook);
        return WorkbookIntake.read(file, Definitions.tables(), Definitions.catalogue()::requireCodeList);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsFilledInComesOutEqual(long seed) throws IOException {
        RandomRows random = new RandomRows(seed);
        List<FilledTable> filled =
                Definitions.tables().stream().map(table -> random.of(table, 60)).toList();

        WorkbookReading reading = read(Xlsx.filled(filled.toArray(FilledTable[]::new)));

        assertThat(reading.stamp()).isEqualTo(Definitions.STAMP);
        assertThat(reading.issues()).isEmpty();
        assertThat(reading.tables()).hasSameSizeAs(filled);
        for (int i = 0; i < filled.size(); i++) {
            TableReading table = reading.tables().get(i);
            assertThat(table.issues()).isEmpty();
            assertThat(table.table()).isEqualTo(filled.get(i).table());
            assertThat(Texts.of(table)).isEqualTo(Texts.told(filled.get(i)));
        }
    }

    @Test
    void manyRowsAreWrittenInPiecesAndReadWhole() throws IOException {
        FilledTable filled = new RandomRows(11).of(Definitions.table("student_enrolment"), 5_003);

        WorkbookReading reading = read(Xlsx.filled(filled));

        assertThat(Texts.of(reading.tables().getFirst())).isEqualTo(Texts.told(filled));
    }

    @Test
    void anAddressLeadsBackToTheCell() throws IOException {
        FilledTable form = new RandomRows(3).of(Definitions.table("campus_and_resources"), 1);
        FilledTable list = new RandomRows(3).of(Definitions.table("programme_offering"), 9);

        WorkbookReading reading = read(Xlsx.filled(form, list));

        TableReading resources = reading.tables().getFirst();
        assertThat(resources.addressOf(resources.rows().getFirst(), "printed_books"))
                .isEqualTo("E8");
        TableReading offerings = reading.tables().getLast();
        assertThat(offerings.addressOf(offerings.rows().get(4), "enrolment")).isEqualTo("E8");
        assertThat(offerings.layout().file()).isEqualTo("鉴湖.xlsx");
        assertThat(offerings.layout().sheet()).isEqualTo("专业设置表");
    }

    @Test
    void aTableWithoutRowsIsReadAsNone() throws IOException {
        WorkbookReading reading = read(Xlsx.filled(new FilledTable(Definitions.table("training_class"), List.of())));

        assertThat(reading.tables().getFirst().rows()).isEmpty();
        assertThat(reading.tables().getFirst().issues()).isEmpty();
    }
}
