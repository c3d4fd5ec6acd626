package org.lubanchi.platform;

import java.io.PrintStream;
import java.nio.file.Path;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.access.Accounts.NewAccount;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.collection.Intake;
import org.lubanchi.platform.collection.Sealing;
import org.lubanchi.platform.demonstration.DemoAccounts;
import org.lubanchi.platform.demonstration.Demonstration;
import org.lubanchi.platform.lake.SealedSnapshot;
import org.lubanchi.platform.registry.OrgUnit;
import org.lubanchi.platform.registry.Register;
import org.springframework.context.ConfigurableApplicationContext;

/** What each command does once the platform stands. */
final class Commands {
    private static final int SEAL_OPERANDS = 2;

    private final ConfigurableApplicationContext context;
    private final PrintStream out;

    Commands(ConfigurableApplicationContext context, PrintStream out) {
        this.context = context;
        this.out = out;
    }

    void run(StartArguments start) {
        switch (start.command()) {
            case SERVE -> out.println("鲁班尺 Lubanchi: " + address());
            case DEMO -> demo();
            case COLLECT -> collect(start);
            case SEAL -> seal(start);
        }
    }

    private String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port", "?") + "/";
    }

    private void demo() {
        String files = context.getEnvironment().getProperty("lubanchi.demo-files", "");
        if (!files.isEmpty()) {
            context.getBean(Demonstration.class)
                    .load(
                            Path.of(files),
                            (year, workbooks, rows) -> out.println("· " + year + " 年度已封存 sealed: " + workbooks
                                    + " 份工作簿 workbooks, " + rows + " 行 rows"));
        }
        out.println("鲁班尺 Lubanchi（合成数据 synthetic data）: " + address());
        for (NewAccount account : DemoAccounts.of(first(OrgUnit.Kind.CITY), first(OrgUnit.Kind.SCHOOL))) {
            out.println("  " + account.login() + " / " + account.password() + "  " + account.name());
        }
    }

    private OrgUnitId first(OrgUnit.Kind kind) {
        return context
                .getBean(Register.class)
                .list(java.time.LocalDate.now(context.getBean(java.time.Clock.class)))
                .stream()
                .filter(unit -> unit.kind() == kind)
                .findFirst()
                .map(OrgUnit::id)
                .orElse(new OrgUnitId("none"));
    }

    private void collect(StartArguments start) {
        if (start.operands().isEmpty()) {
            throw StartArguments.wrong("collect", new LocalText("collect 工作簿…", "collect WORKBOOK…"));
        }
        for (String file : start.operands()) {
            Intake.Receipt receipt = context.getBean(Intake.class).take(Path.of(file), Actor.PROGRAM, false);
            out.println(receipt.round() + " " + receipt.unit());
            for (Intake.Taken taken : receipt.versions()) {
                String kind = taken.isNew() ? "新版本 new version" : "未变 unchanged";
                out.println("  " + taken.table() + " v" + taken.number() + " " + taken.rows() + " 行 rows, " + kind);
            }
            for (Issue issue : receipt.issues()) {
                out.println("  [" + issue.severity().label().zh() + "] " + issue.text(Language.ZH));
            }
        }
    }

    private void seal(StartArguments start) {
        if (start.operands().size() != SEAL_OPERANDS
                || !start.operands().getLast().matches("[0-9]{4}")) {
            throw StartArguments.wrong(
                    String.join(" ", start.operands()), new LocalText("seal 地区 年度", "seal REGION YEAR"));
        }
        OrgUnitId region = new OrgUnitId(start.operands().getFirst());
        ReportYear year = new ReportYear(Integer.parseInt(start.operands().getLast()));
        SealedSnapshot snapshot = context.getBean(Sealing.class).seal(region, year, Actor.PROGRAM);
        out.println(snapshot.id() + " " + snapshot.manifest());
    }
}
