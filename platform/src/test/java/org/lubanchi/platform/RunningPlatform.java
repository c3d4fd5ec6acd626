package org.lubanchi.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Accounts.NewAccount;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.postgres.UnpackedPrograms;
import org.lubanchi.platform.registry.Register;
import org.lubanchi.platform.registry.UnitListReader;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** One platform for all tests of this run, on an embedded database of its own; it stops with the process. */
public final class RunningPlatform {
    /** The password of every account here. */
    public static final String PASSWORD = "correct horse battery";

    /** A small country: a city with two counties and three schools, and a city beside it. */
    private static final List<String> UNITS = List.of(
            "id,kind,zh,en,parent,founder",
            "shaoxing,city,绍兴市,Shaoxing City,,",
            "yuecheng,county,越城区,Yuecheng District,shaoxing,",
            "keqiao,county,柯桥区,Keqiao District,shaoxing,",
            "s1,school,衡木学校,Hengmu School,yuecheng,public",
            "s2,school,澄石学校,Chengshi School,yuecheng,private",
            "s3,school,知南学校,Zhinan School,keqiao,public",
            "elsewhere,city,别处市,Elsewhere City,,",
            "e1,school,别处学校,Elsewhere School,elsewhere,public");

    private static final class Holder {
        static final ConfigurableApplicationContext CONTEXT = start();
    }

    private RunningPlatform() {}

    private static ConfigurableApplicationContext start() {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "data")), "run");
            Path web = Files.createDirectories(Path.of("target", "web"));
            Files.writeString(web.resolve("index.html"), "<!doctype html><title>鲁班尺</title>");
            Files.createDirectories(data.resolve("folder/lake"));
            Files.writeString(data.resolve("folder/format"), "1\n");
            Files.createSymbolicLink(data.resolve("folder/programs"), UnpackedPrograms.shared());
            ConfigurableApplicationContext context = LubanchiApplication.start(
                    "serve",
                    "--data",
                    data.resolve("folder").toString(),
                    "--port",
                    "0",
                    "--web=" + web,
                    "--definitions=../definitions");
            fill(context);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(ConfigurableApplicationContext context) {
        context.getBean(Register.class)
                .take(UnitListReader.read("units.csv", UNITS, LocalDate.of(2020, 1, 1)), Actor.PROGRAM);
        Accounts accounts = context.getBean(Accounts.class);
        open(accounts, "city", Role.CITY, "shaoxing");
        open(accounts, "school", Role.SCHOOL, "s1");
        open(accounts, "public", Role.PUBLIC, "shaoxing");
        open(accounts, "approver", Role.APPROVER, "s1");
        open(accounts, "clerk2", Role.SCHOOL, "s2");
        open(accounts, "county", Role.COUNTY, "yuecheng");
        open(accounts, "county2", Role.COUNTY, "keqiao");
    }

    private static void open(Accounts accounts, String login, Role role, String unit) {
        accounts.open(new NewAccount(login, "账号 " + login, PASSWORD, role, new OrgUnitId(unit)), Actor.PROGRAM);
    }

    /** One of its parts. */
    public static <T> T bean(Class<T> type) {
        return Holder.CONTEXT.getBean(type);
    }

    /** All of it. */
    public static ConfigurableApplicationContext context() {
        return Holder.CONTEXT;
    }

    /** Where it answers. */
    public static String address() {
        if (Holder.CONTEXT instanceof ServletWebServerApplicationContext web && web.getWebServer() != null) {
            return "http://127.0.0.1:" + web.getWebServer().getPort();
        }
        throw new IllegalStateException("The platform under test has no web server");
    }
}
