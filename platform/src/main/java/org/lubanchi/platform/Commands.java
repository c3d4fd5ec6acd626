package org.lubanchi.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.StoreFailures;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Accounts.NewAccount;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.access.ShownAccounts;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.collection.Intake;
import org.lubanchi.platform.collection.Sealing;
import org.lubanchi.platform.collection.TextTable;
import org.lubanchi.platform.demonstration.Demonstration;
import org.lubanchi.platform.lake.SealedSnapshot;
import org.lubanchi.platform.registry.Register;
import org.lubanchi.platform.registry.UnitListReader;
import org.springframework.context.ConfigurableApplicationContext;

/** What each command does once the platform stands. */
final class Commands {
    private static final int SEAL_OPERANDS = 2;
    private static final int ACCOUNT_OPERANDS = 3;
    private static final int PASSWORD_LETTERS = 20;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

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
            case REGISTER -> register(start);
            case ACCOUNT -> account(start);
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
        for (NewAccount account : context.getBean(ShownAccounts.class).list()) {
            out.println("  " + account.login() + " / " + account.password() + "  " + account.name());
        }
    }

    private void collect(StartArguments start) {
        if (start.operands().isEmpty()) {
            throw StartArguments.wrong(
                    "collect",
                    new LocalText(
                            "collect 工作簿…，或 collect 文本表.csv --unit=单位 --year=年度 --table=表",
                            "collect WORKBOOK…, or collect TABLE.csv --unit=UNIT --year=YEAR --table=TABLE"));
        }
        for (String file : start.operands()) {
            Intake.Receipt receipt = take(Path.of(file));
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

    private Intake.Receipt take(Path file) {
        Intake intake = context.getBean(Intake.class);
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")
                ? intake.take(
                        new TextTable(file, new OrgUnitId(said("unit")), year(said("year")), said("table")),
                        actor(),
                        false)
                : intake.take(file, actor(), false);
    }

    /** What a text does not say of itself is said beside it. */
    private String said(String name) {
        String value = context.getEnvironment().getProperty("lubanchi." + name, "");
        if (value.isBlank()) {
            throw StartArguments.wrong(
                    "collect …csv",
                    new LocalText(
                            "--unit=单位 --year=年度 --table=表，三样都要", "--unit=UNIT --year=YEAR --table=TABLE, all three"));
        }
        return value;
    }

    private static ReportYear year(String said) {
        if (!said.matches("[0-9]{4}")) {
            throw StartArguments.wrong(said, new LocalText("--year=四位年度", "--year=YYYY"));
        }
        return new ReportYear(Integer.parseInt(said));
    }

    private void seal(StartArguments start) {
        if (start.operands().size() != SEAL_OPERANDS
                || !start.operands().getLast().matches("[0-9]{4}")) {
            throw StartArguments.wrong(
                    String.join(" ", start.operands()), new LocalText("seal 地区 年度", "seal REGION YEAR"));
        }
        OrgUnitId region = new OrgUnitId(start.operands().getFirst());
        ReportYear year = new ReportYear(Integer.parseInt(start.operands().getLast()));
        SealedSnapshot snapshot = context.getBean(Sealing.class).seal(region, year, actor());
        out.println(snapshot.id() + " " + snapshot.manifest());
    }

    /** Who does it: the name after {@code --by}, else the program itself. */
    private Actor actor() {
        String by = context.getEnvironment().getProperty("lubanchi.by", "");
        return by.isBlank() ? Actor.PROGRAM : new Actor(by);
    }

    /** Takes in a list of units, for example the schools of a county. */
    private void register(StartArguments start) {
        if (start.operands().size() != 1) {
            throw StartArguments.wrong(
                    String.join(" ", start.operands()), new LocalText("register 单位清单.csv", "register UNITS.csv"));
        }
        Path file = Path.of(start.operands().getFirst());
        try {
            Register register = context.getBean(Register.class);
            register.take(UnitListReader.read(file, from()), actor());
            out.println(file + "：在册单位 units on the register: "
                    + register.list(today()).size());
        } catch (IOException e) {
            throw StoreFailures.cannotRead(file, e);
        }
    }

    /** Since when the units of a list exist: the date after {@code --from}, else long before any report. */
    private LocalDate from() {
        String from = context.getEnvironment().getProperty("lubanchi.from", "2000-01-01");
        try {
            return LocalDate.parse(from);
        } catch (DateTimeParseException e) {
            throw StartArguments.wrong(from, new LocalText("--from=年-月-日", "--from=YYYY-MM-DD"));
        }
    }

    private LocalDate today() {
        return LocalDate.now(context.getBean(Clock.class));
    }

    /** Opens an account with a password of the machine's making, printed once and kept nowhere. */
    private void account(StartArguments start) {
        List<String> words = start.operands();
        if (words.size() != ACCOUNT_OPERANDS) {
            throw StartArguments.wrong(
                    String.join(" ", words),
                    new LocalText("account 登录名 角色 单位", "account LOGIN ROLE UNIT; roles: " + Role.codes()));
        }
        Role role = Role.find(words.get(1))
                .orElseThrow(() -> StartArguments.wrong(
                        words.get(1), new LocalText("角色之一：" + Role.codes(), "one of the roles: " + Role.codes())));
        SecureRandom random = context.getBean(SecureRandom.class);
        StringBuilder password = new StringBuilder();
        for (int letter = 0; letter < PASSWORD_LETTERS; letter++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        NewAccount account = new NewAccount(
                words.getFirst(), words.getFirst(), password.toString(), role, new OrgUnitId(words.getLast()));
        context.getBean(Accounts.class).open(account, actor());
        out.println(words.getFirst() + " / " + password + "  （只显示这一次 shown this once）");
    }
}
