package org.lubanchi.platform.collection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.lubanchi.adapter.office.workbook.FilledTable;
import org.lubanchi.adapter.office.workbook.WorkbookFiller;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.platform.LubanchiApplication;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.events.TableVersionCommitted;
import org.lubanchi.platform.registry.Register;
import org.lubanchi.platform.registry.UnitListReader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes a workbook in; told so, dies inside the transaction, after the object was written and before the commit. */
public final class IntakeInAnotherProcess {
    private static final List<String> UNITS = List.of(
            "id,kind,zh,en,parent,founder",
            "shaoxing,city,绍兴市,Shaoxing City,,",
            "s1,school,衡木学校,Hengmu School,shaoxing,public");

    private IntakeInAnotherProcess() {}

    /** Data folder, a folder for the workbook, {@code killed} or {@code again}. */
    public static void main(String[] arguments) throws IOException {
        boolean dies = arguments[2].equals("killed");
        ConfigurableApplicationContext context =
                LubanchiApplication.start("collect", "--data", arguments[0], "--definitions=../definitions");
        if (dies) {
            context.getBean(Register.class)
                    .take(UnitListReader.read("units.csv", UNITS, LocalDate.of(2020, 1, 1)), Actor.PROGRAM);
            context.addApplicationListener(event -> {
                if (event instanceof PayloadApplicationEvent<?> told
                        && told.getPayload() instanceof TableVersionCommitted) {
                    Runtime.getRuntime().halt(137);
                }
            });
        }
        long before = versions(context);
        Intake.Receipt receipt = context.getBean(Intake.class)
                .take(workbook(context, Path.of(arguments[1])), new Actor("reporter-1"), false);
        boolean asItWas = before == 0
                && receipt.versions().size() == 1
                && receipt.versions().getFirst().number() == 1
                && versions(context) == 1;
        context.close();
        System.exit(asItWas ? 0 : 1);
    }

    private static long versions(ConfigurableApplicationContext context) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from collection.table_version")
                .query(Long.class)
                .single();
    }

    private static Path workbook(ConfigurableApplicationContext context, Path folder) throws IOException {
        Catalogue catalogue = context.getBean(Definitions.class).catalogue();
        Path file = folder.resolve("s1-2023.xlsx");
        WorkbookStamp stamp = new WorkbookStamp(new OrgUnitId("s1"), "衡木学校", new ReportYear(2023), "");
        try (OutputStream out = Files.newOutputStream(file)) {
            WorkbookFiller.write(
                    stamp,
                    List.of(new FilledTable(
                            catalogue.requireTable("programme_offering"),
                            List.of(List.of("610101", "", "three_year", "30", "90", "20", "12", "8")))),
                    catalogue::requireCodeList,
                    out);
        }
        return file;
    }
}
