package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** A workbook brought to the web: template, preview, the same file with remarks, taking over once. */
class UploadTest {
    private static final String TABLE = "programme_offering";
    private static final List<List<String>> GOOD = List.of(
            List.of("710201", "", "three_year", "40", "120", "38", "20", "15"),
            List.of("710202", "", "three_year", "30", "90", "28", "10", "15"));

    private static byte[] workbook(OpenRound round, String unit, List<List<String>> rows) throws IOException {
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        RunningPlatform.bean(Uploads.class).template(round.id(), new OrgUnitId(unit), List.of(TABLE), template);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template.toByteArray()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (int r = 0; r < rows.size(); r++) {
                int at = r + 3;
                XSSFRow row = Optional.ofNullable(sheet.getRow(at)).orElseGet(() -> sheet.createRow(at));
                for (int c = 0; c < rows.get(r).size(); c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Answer bring(OpenRound round, Visitor clerk, String unit, byte[] file) throws Exception {
        return clerk.send("POST", round.unit(unit) + "/workbooks?name=book.xlsx", BodyPublishers.ofByteArray(file));
    }

    private static Answer adopt(OpenRound round, Visitor clerk, String upload) throws Exception {
        return clerk.post(round.unit("s1") + "/workbooks/" + upload + "/adoption", "{\"tables\": [\"" + TABLE + "\"]}");
    }

    @Test
    void showsWhatWouldChangeThenTakesItOverOnce() throws Exception {
        OpenRound round = OpenRound.of(2061, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        round.goodRow(clerk, "s1", 1, "r1");
        Answer preview = bring(round, clerk, "s1", workbook(round, "s1", GOOD));
        JsonNode table = preview.body().path("tables").path(0);
        assertThat(table.path("rowsIn").asInt()).as(preview.whole().body()).isEqualTo(2);
        assertThat(table.path("loaded").asInt() + table.path("rejected").asInt())
                .isEqualTo(2);
        assertThat(table.path("sums").path("enrolment").asString()).isEqualTo("210");
        assertThat(table.path("changes").path("added").asInt()).isEqualTo(1);
        assertThat(table.path("changes").path("same").asInt()).isEqualTo(1);
        assertThat(rows(round, clerk)).as("nothing is changed by a preview").isEqualTo(1);

        String upload = preview.body().path("upload").asString();
        assertThat(adopt(round, clerk, upload).body().path(0).path("refused").asInt())
                .isZero();
        assertThat(rows(round, clerk)).isEqualTo(2);
        adopt(round, clerk, upload);
        assertThat(rows(round, clerk)).isEqualTo(2);
    }

    private static int rows(OpenRound round, Visitor clerk) throws Exception {
        return clerk.get(round.table("s1", TABLE)).body().path("rows").size();
    }

    @Test
    void theSameFileComesBackWithARemarkAtEachProblem() throws Exception {
        OpenRound round = OpenRound.of(2062, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        byte[] file = workbook(
                round,
                "s1",
                List.of(
                        List.of("000000", "=1+1", "three_year", "40", "120", "38", "20", "15"),
                        List.of("710202", "", "three_year", "约30", "90", "28", "20", "15"),
                        List.of("710204", "", "three_year", "30", "90", "28", "20", "15")));
        Answer preview = bring(round, clerk, "s1", file);
        JsonNode table = preview.body().path("tables").path(0);
        assertThat(table.path("rejected").asInt()).isEqualTo(2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RunningPlatform.bean(Uploads.class)
                .annotated(preview.body().path("upload").asString(), new OrgUnitId("s1"), out);
        try (XSSFWorkbook marked = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = marked.getSheetAt(0);
            assertThat(sheet.getRow(3).getCell(0).getCellComment().getString().getString())
                    .contains("强制");
            assertThat(sheet.getRow(4).getCell(3).getCellComment().getString().getString())
                    .contains("约30");
            assertThat(sheet.getRow(3).getCell(3).getCellComment()).isNull();
            assertThat(marked.getSheet("校验结果").getLastRowNum()).isEqualTo(4);
        }
        Answer again = bring(round, clerk, "s1", out.toByteArray());
        assertThat(again.body().path("tables").path(0).path("rejected").asInt())
                .as("the file with remarks can be mended and brought again")
                .isEqualTo(2);
        assertThat(again.body().path("issues").size()).isZero();
    }

    @Test
    void anothersWorkbookAndWhatIsNoneAreRefused() throws Exception {
        OpenRound round = OpenRound.of(2063, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        assertThat(bring(round, clerk, "s1", workbook(round, "s2", GOOD)).code())
                .isEqualTo("collection.other-units-workbook");
        assertThat(bring(round, clerk, "s1", "a,b".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("workbook.not-a-workbook");
        assertThat(bring(round, clerk, "s2", workbook(round, "s2", GOOD)).status())
                .isEqualTo(403);
        assertThat(clerk.send(
                                "POST",
                                round.unit("s1") + "/workbooks?name=.hidden",
                                BodyPublishers.ofByteArray(new byte[] {1}))
                        .status())
                .isEqualTo(400);
        assertThat(adopt(round, clerk, "no-such").status()).isEqualTo(404);
    }
}
