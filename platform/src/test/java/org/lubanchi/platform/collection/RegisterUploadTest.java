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

    private static final String FINANCE = "finance";
    private static final List<String> LEDGER = List.of("科目编码", "科目名称", "支出经济分类编码", "本年借方累计", "本年贷方累计");

    private static List<List<String>> ledger(String basic, String project) {
        return List.of(
                List.of("600101", "基本支出拨款", "", "", basic),
                List.of("600102", "项目支出拨款", "", "", project),
                List.of("6101", "事业预算收入", "", "", "88.80"),
                List.of("7201", "事业支出", "", "1,000.00", ""),
                List.of("7201", "事业支出", "301", "600.00", ""),
                List.of("7201", "事业支出", "30216", "150.00", ""),
                List.of("7201", "事业支出", "31003", "250.00", ""),
                List.of("1001", "库存现金", "", "5", "5"));
    }

    private static String texts(OpenRound round, Visitor clerk) throws Exception {
        return clerk.get(round.table("s1", FINANCE))
                .body()
                .path("rows")
                .path(0)
                .path("cells")
                .toString();
    }

    private static void take(OpenRound round, Visitor clerk, Answer preview, String answers) throws Exception {
        String upload = preview.body().path("upload").asString();
        Answer adopted = clerk.post(
                round.unit("s1") + "/workbooks/" + upload + "/adoption", "{\"tables\": [\"" + FINANCE + "\"]}");
        assertThat(adopted.whole().body()).contains(answers);
    }

    @Test
    void theLedgerFillsTheFinanceFormAndSaysWhatIsLeftForTheClerk() throws Exception {
        OpenRound round = OpenRound.of(2083, "\"city\"", FINANCE);
        Visitor clerk = Visitor.signedIn("school");
        Answer preview = bring(round, clerk, export("school_ledger", LEDGER, ledger("1000.50", "300")));
        JsonNode table = preview.body().path("tables").path(0);
        assertThat(table.path("loaded").asInt()).as(preview.whole().body()).isEqualTo(1);
        assertThat(table.path("toFill").toString()).contains("internship_expenditure", "internship_insurance");
        assertThat(preview.body().path("issues").toString())
                .contains("collection.register-leaves-to-fill", "实习专项经费", "1 行不属于");
        assertThat(table.path("sums").path("fiscal_appropriation").asString()).isEqualTo("1300.50");
        assertThat(table.path("issues").toString()).doesNotContain("blocking");

        take(round, clerk, preview, "internship_insurance");
        assertThat(texts(round, clerk))
                .contains("1300.50", "300.00", "88.80", "1000.00", "600.00", "150.00", "250.00")
                .doesNotContain("internship_expenditure\":{\"text\":\"0");
    }

    @Test
    void whatTheLedgerDoesNotKnowStaysAsTheClerkWroteIt() throws Exception {
        OpenRound round = OpenRound.of(2082, "\"city\"", FINANCE);
        Visitor clerk = Visitor.signedIn("school");
        String cells = OpenRound.cell("form", "internship_expenditure", "70") + ","
                + OpenRound.cell("form", "internship_insurance", "7");
        Answer typed = round.patch(
                clerk,
                "s1",
                FINANCE,
                "{\"client\": \"c1\", \"sequence\": 1, \"rows\": [], \"cells\": [" + cells + "]}");
        assertThat(typed.status()).as(typed.whole().body()).isEqualTo(200);
        Answer preview = bring(round, clerk, export("school_ledger", LEDGER, ledger("1000.50", "300")));
        assertThat(preview.body().path("tables").path(0).path("toFill").size())
                .as(preview.whole().body())
                .isZero();
        take(round, clerk, preview, "\"toFill\":[]");
        assertThat(texts(round, clerk)).contains("\"text\":\"70\"", "\"text\":\"7\"", "1300.50");

        Answer again = bring(round, clerk, export("school_ledger", LEDGER, ledger("1000.50", "300")));
        JsonNode changes = again.body().path("tables").path(0).path("changes");
        assertThat(changes.path("same").asInt() + changes.path("changed").asInt() * 10)
                .as("the same file once more changes nothing")
                .isEqualTo(1);
    }

    /** Preview of the file and sheet on the web say the same of the same figures. */
    @Test
    void theVerdictOnALedgerIsThatOfTheSheet() throws Exception {
        OpenRound round = OpenRound.of(2081, "\"city\"", FINANCE);
        Visitor clerk = Visitor.signedIn("school");
        String cells = OpenRound.cell("form", "internship_expenditure", "7") + ","
                + OpenRound.cell("form", "internship_insurance", "70");
        round.patch(
                clerk,
                "s1",
                FINANCE,
                "{\"client\": \"c1\", \"sequence\": 1, \"rows\": [], \"cells\": [" + cells + "]}");
        Answer preview = bring(round, clerk, export("school_ledger", LEDGER, ledger("-100", "300")));
        List<String> told = blocking(preview.body().path("tables").path(0).path("issues"));
        take(round, clerk, preview, FINANCE);
        List<String> sheet = blocking(
                clerk.get(round.table("s1", FINANCE)).body().path("judgement").path("issues"));
        assertThat(sheet)
                .as("one of fields the file knows, one of those it is silent on")
                .containsExactlyInAnyOrder("finance.special-within-fiscal", "finance.insurance-within-internship");
        assertThat(told).containsExactlyInAnyOrderElementsOf(sheet);
        assertThat(preview.body().path("tables").path(0).path("issues").toString())
                .as("at the cell of the file")
                .contains("G3");
    }

    private static List<String> blocking(JsonNode issues) {
        return issues.valueStream()
                .filter(issue -> issue.path("severity").asString().equals("blocking"))
                .map(issue -> issue.path("code").asString())
                .toList();
    }

    @Test
    void aLedgerThatDoesNotAddUpIsNotLoaded() throws Exception {
        OpenRound round = OpenRound.of(2080, "\"city\"", FINANCE);
        Visitor clerk = Visitor.signedIn("school");
        List<List<String>> rows = List.of(
                List.of("6001", "财政拨款预算收入", "", "", "1000"),
                List.of("600101", "基本支出拨款", "", "", "700"),
                List.of("7201", "事业支出", "301", "600.00", ""));
        Answer preview = bring(round, clerk, export("school_ledger", LEDGER, rows));
        JsonNode table = preview.body().path("tables").path(0);
        assertThat(table.path("rejected").asInt()).as(preview.whole().body()).isEqualTo(1);
        assertThat(blocking(table.path("issues"))).contains("sheet.subtotal-differs");
        assertThat(texts(round, clerk)).doesNotContain("700");
    }
}
