package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.register.RegisterExport;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.catalogue.Definitions;
import tools.jackson.databind.JsonNode;

/** The file of another system is brought as it is: nobody types what is known already. */
class RegisterUploadTest {
    private static final String TABLE = "student_enrolment";
    private static final List<String> HEADS = List.of("学号", "性别", "专业简称", "分段培养方式", "入学年月", "学生类别", "身份证件号");

    private static RegisterExport register(String id) {
        return Objects.requireNonNull(RunningPlatform.bean(Definitions.class)
                .catalogue()
                .forms()
                .registers()
                .get(id));
    }

    /** A file with all the register's columns, of which a few are filled. */
    private static byte[] export(String id, List<String> heads, List<List<String>> rows) throws IOException {
        List<String> columns = register(id).columns();
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("导出");
            XSSFRow head = sheet.createRow(0);
            for (int c = 0; c < columns.size(); c++) {
                head.createCell(c).setCellValue(columns.get(c));
            }
            for (int r = 0; r < rows.size(); r++) {
                XSSFRow row = sheet.createRow(r + 1);
                for (int c = 0; c < heads.size(); c++) {
                    row.createCell(columns.indexOf(heads.get(c)))
                            .setCellValue(rows.get(r).get(c));
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Answer bring(OpenRound round, Visitor clerk, byte[] file) throws Exception {
        return clerk.send("POST", round.unit("s1") + "/workbooks?name=export.xlsx", BodyPublishers.ofByteArray(file));
    }

    private static Answer adopt(OpenRound round, Visitor clerk, Answer preview) throws Exception {
        String upload = preview.body().path("upload").asString();
        return clerk.post(round.unit("s1") + "/workbooks/" + upload + "/adoption", "{\"tables\": [\"" + TABLE + "\"]}");
    }

    private static List<String> student(String number, String programme, String kind) {
        return List.of(number, "男性", programme, "", "208509", kind, "33060020450101001X");
    }

    @Test
    void theStudentRegisterIsRecognisedAndItsStudentsAreTakenOver() throws Exception {
        OpenRound round = OpenRound.of(2086, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        byte[] file = export(
                "national_student_register",
                HEADS,
                List.of(
                        student("X1", "计算机应用（网络方向）", "33110"),
                        student("X2", "没有这个专业", "33110"),
                        student("X3", "计算机应用", "33120")));
        Answer preview = bring(round, clerk, file);
        JsonNode table = preview.body().path("tables").path(0);
        assertThat(table.path("rowsIn").asInt()).as(preview.whole().body()).isEqualTo(2);
        assertThat(table.path("loaded").asInt()).isEqualTo(1);
        assertThat(preview.body().path("issues").toString())
                .contains("collection.register-recognised", "collection.register-rows-left-out", "1 行不属于");
        int programme = register("national_student_register").columns().indexOf("专业简称");
        assertThat(table.path("issues").toString())
                .as("told at the cell of the file as it was brought")
                .contains((char) ('A' + programme - 26) + "3");

        assertThat(adopt(round, clerk, preview).body().path(0).path("rows").asInt())
                .isEqualTo(1);
        JsonNode rows = clerk.get(round.table("s1", TABLE)).body().path("rows");
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.toString()).contains("X1", "710201", "2085").doesNotContain("33060020450101001X");
        assertThat(adopt(round, clerk, preview).status())
                .as("a file with columns about people is gone once it is loaded")
                .isEqualTo(404);
    }

    @Test
    void oneRegisterSaysNothingOfTheStudentsOfAnother() throws Exception {
        OpenRound round = OpenRound.of(2087, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        List<List<String>> two = List.of(student("X1", "计算机应用", "33110"), student("X2", "计算机应用", "33110"));
        adopt(round, clerk, bring(round, clerk, export("national_student_register", HEADS, two)));
        byte[] technicians = export(
                "technician_register",
                List.of("学籍号", "性别", "专业名称", "培养层次", "入学时间", "学籍状态"),
                List.of(List.of("T1", "女", "计算机应用", "中级", "2086-09-01", "在籍")));
        Answer other = bring(round, clerk, technicians);
        JsonNode changes = other.body().path("tables").path(0).path("changes");
        assertThat(changes.path("removed").asInt()).as(other.whole().body()).isZero();
        adopt(round, clerk, other);
        assertThat(clerk.get(round.table("s1", TABLE)).body().path("rows").size())
                .isEqualTo(3);

        Answer fewer = bring(round, clerk, export("national_student_register", HEADS, two.subList(0, 1)));
        assertThat(fewer.body()
                        .path("tables")
                        .path(0)
                        .path("changes")
                        .path("removed")
                        .asInt())
                .as("who is no longer in the same register has left")
                .isEqualTo(1);
        adopt(round, clerk, fewer);
        assertThat(clerk.get(round.table("s1", TABLE)).body().path("rows").toString())
                .contains("T1", "X1")
                .doesNotContain("X2");
    }
}
