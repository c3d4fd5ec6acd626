package org.lubanchi.platform.training.internal;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.document.TextRun;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.ShownAccounts;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.report.FileWriters;
import org.lubanchi.platform.training.Certificates.Certificate;
import org.lubanchi.platform.training.ClassRoster.Listed;
import org.lubanchi.platform.training.TrainingClasses.ClassCase;
import org.lubanchi.platform.training.TrainingPapers;
import org.springframework.stereotype.Component;

/** Writes papers by the same writers as reports; identity numbers stay masked on all of them. */
@Component
class PaperDesk implements TrainingPapers {
    private static final String AUDIT_HEAD = "学校,班次编号,班名,项目,行业,学时,线上学时,开班,结班,状态,学员,结业,收入,成本";

    private final ClassTables classes;
    private final PeopleTables people;
    private final AuditRows audit;
    private final Definitions definitions;
    private final UnitNames names;
    private final Printing printing;

    PaperDesk(
            ClassTables classes,
            PeopleTables people,
            AuditRows audit,
            Definitions definitions,
            UnitNames names,
            Printing printing) {
        this.classes = classes;
        this.people = people;
        this.audit = audit;
        this.definitions = definitions;
        this.names = names;
        this.printing = printing;
    }

    /** The writer of files, and the day that stands on them. */
    @Component
    static class Printing {
        private final FileWriters files;
        private final ShownAccounts accounts;
        private final Clock clock;

        Printing(FileWriters files, ShownAccounts accounts, Clock clock) {
            this.files = files;
            this.accounts = accounts;
            this.clock = clock;
        }
    }

    @Override
    public void writeStatement(long held, OutputStream out) {
        ClassCase found = require(held);
        List<Listed> completed = people.list(held).stream()
                .filter(each -> each.state().equals("completed"))
                .toList();
        AuditRows.Line money = audit.line(found);
        List<Block> blocks = new ArrayList<>(List.of(
                paragraph(
                        "p1",
                        "培训项目：" + found.project().name() + "；班次编号："
                                + found.plan().number()),
                paragraph(
                        "p2",
                        "时间：" + found.plan().starts() + " 至 " + found.plan().ends() + "；学时："
                                + found.plan().hours() + "（其中线上 " + found.plan().onlineHours() + "）；教学点："
                                + found.plan().spot().name()),
                paragraph(
                        "p3",
                        "学员 " + found.trainees() + " 人，结业 " + completed.size() + " 人；收入 "
                                + money.income().toPlainString() + " 元，成本 "
                                + money.cost().toPlainString() + " 元。")));
        blocks.add(new Block.Table(
                "t1",
                runs("结业学员"),
                List.of(row("序号", "姓名", "身份号码", "培训对象", "出勤学时")),
                rows(completed, !classes.listSessions(held).isEmpty()),
                runs("身份号码只显示前三位和后四位。"),
                Optional.empty()));
        print("职业培训班结业名册", found, blocks, out);
    }

    /** Without sessions nobody knows the hours attended, and that is not zero. */
    private List<TableRow> rows(List<Listed> completed, boolean hasSessions) {
        List<TableRow> rows = new ArrayList<>();
        for (Listed each : completed) {
            rows.add(row(
                    String.valueOf(rows.size() + 1),
                    each.name(),
                    each.masked(),
                    word("trainee_group", each.group()),
                    hasSessions ? String.valueOf(each.hours()) : "—"));
        }
        return rows;
    }

    @Override
    public void writeCertificate(Certificate issued, OutputStream out) {
        ClassCase found = require(issued.held());
        List<Block> blocks = new ArrayList<>(List.of(
                paragraph(
                        "p1",
                        "姓名：" + issued.holder().name() + "；身份号码："
                                + issued.holder().masked()),
                paragraph("p2", "职业（工种）：" + issued.occupation() + "；等级：" + word("skill_level", issued.level())),
                paragraph("p3", "证书编号：" + issued.number() + "；发证日期：" + issued.issuedOn()),
                paragraph(
                        "p4",
                        "参加“" + found.plan().title() + "”培训 " + found.plan().hours() + " 学时，经评价合格。"),
                note("p5", "以全国技能人才评价证书查询系统的记录为准。")));
        if (!issued.state().isValid()) {
            blocks.addFirst(note("p0", "本证书" + issued.state().label().zh() + "，不再有效。原因：" + issued.reason()));
        }
        print("职业技能等级证明", found, blocks, out);
    }

    private ClassCase require(long held) {
        return classes.find(held).orElseThrow(() -> Refusal.notFound("class/" + held));
    }

    private void print(String title, ClassCase held, List<Block> blocks, OutputStream out) {
        DocumentMeta meta = new DocumentMeta(
                title,
                held.plan().title(),
                names.nameOf(new OrgUnitId(held.school())).zh(),
                Optional.of(LocalDate.now(printing.clock)),
                "",
                List.of());
        List<Block> whole = new ArrayList<>(blocks);
        if (printing.accounts.demonstration()) {
            whole.addFirst(note("synthetic", "合成数据：示范平台生成，姓名和号码均为虚构，不具效力。"));
        }
        printing.files.writePdf(new Document(meta, whole), out);
    }

    @Override
    public void writeAudit(List<String> schools, int year, OutputStream out) {
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false);
        writer.print('\uFEFF');
        writer.print(AUDIT_HEAD + "\r\n");
        for (AuditRows.Line line : audit.list(schools, year)) {
            writer.print(line.cells().stream().map(PaperDesk::cell).collect(Collectors.joining(",")) + "\r\n");
        }
        writer.flush();
    }

    /** Quoted; what a spreadsheet program would run as a formula begins with an apostrophe. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }

    private String word(String list, String code) {
        return definitions
                .catalogue()
                .requireCodeList(list)
                .find(code)
                .map(entry -> entry.label().zh())
                .orElse(code);
    }

    private static Block paragraph(String id, String text) {
        return new Block.Paragraph(id, ParagraphStyle.BODY, runs(text), Optional.empty());
    }

    private static Block note(String id, String text) {
        return new Block.Paragraph(id, ParagraphStyle.NOTE, runs(text), Optional.empty());
    }

    private static TableRow row(String... texts) {
        return new TableRow(Stream.of(texts).map(TableCell::text).toList());
    }

    private static List<Inline> runs(String text) {
        return List.of(new TextRun(text));
    }

    /** Money as it stands in the books. */
    static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
