package org.lubanchi.platform.demonstration.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.StoreFailures;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.collection.Intake;
import org.lubanchi.platform.collection.Sealing;
import org.lubanchi.platform.demonstration.DemoAccounts;
import org.lubanchi.platform.demonstration.Demonstration;
import org.lubanchi.platform.registry.OrgUnit;
import org.lubanchi.platform.registry.Register;
import org.lubanchi.platform.registry.UnitList;
import org.lubanchi.platform.registry.UnitListReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads the files step by step; each step may be repeated without harm, so a killed load goes on at the next start. The
 * mark at the end spares later starts the reading.
 */
@Component
class DemoLoading implements Demonstration {
    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);
    private static final Actor REPORTER = new Actor("demo-reporter");
    private static final Actor REVIEWER = new Actor("demo-reviewer");

    private final Register register;
    private final Accounts accounts;
    private final Intake intake;
    private final Sealing sealing;
    private final JdbcClient jdbc;
    private final DemoParts parts;

    DemoLoading(
            Register register, Accounts accounts, Intake intake, Sealing sealing, JdbcClient jdbc, DemoParts parts) {
        this.register = register;
        this.accounts = accounts;
        this.intake = intake;
        this.sealing = sealing;
        this.jdbc = jdbc;
        this.parts = parts;
    }

    @Override
    public void load(Path files, Progress progress) {
        try {
            UnitList units = UnitListReader.read(files.resolve("units.csv"), FROM);
            if (isLoaded()) {
                openAccounts(units);
                parts.load(files);
                return;
            }
            register.take(units, Actor.PROGRAM);
            openAccounts(units);
            for (Path year : years(files)) {
                loadYear(files, year, units, progress);
            }
            parts.load(files);
        } catch (IOException e) {
            throw StoreFailures.cannotRead(files, e);
        }
        jdbc.sql("insert into demonstration.loaded (done) values (true) on conflict do nothing")
                .update();
    }

    private boolean isLoaded() {
        return jdbc.sql("select exists (select from demonstration.loaded)")
                .query(Boolean.class)
                .single();
    }

    /** A folder that was loaded by an earlier edition gets the accounts that came later. */
    private void openAccounts(UnitList units) {
        List<Accounts.NewAccount> wanted = DemoAccounts.of(units.entries().stream()
                .map(entry -> new OrgUnit(entry.id(), entry.name(), entry.kind(), entry.territory(), entry.founder()))
                .toList());
        for (Accounts.NewAccount account : wanted) {
            if (!accounts.exists(account.login())) {
                accounts.open(account, Actor.PROGRAM);
            }
        }
    }

    /** Takes in a year's workbooks, seals the year of every city that has any, and them together for their province. */
    private void loadYear(Path files, Path folder, UnitList units, Progress progress) throws IOException {
        ReportYear year = new ReportYear(Integer.parseInt(String.valueOf(folder.getFileName())));
        List<Path> workbooks;
        try (Stream<Path> list = Files.list(folder)) {
            workbooks = list.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
        List<OrgUnitId> reporting = listUnits(units, OrgUnit.Kind.CITY).stream()
                .map(UnitList.Entry::id)
                .filter(city -> workbooks.stream().anyMatch(file -> file.endsWith(city.value() + ".xlsx")))
                .toList();
        TreeMap<String, String> fitted = calibration(files.resolve("calibration.csv"));
        for (OrgUnitId city : reporting) {
            sealing.calibrate(city, year, fitted, REVIEWER);
        }
        long rows = 0;
        for (Path workbook : workbooks) {
            Intake.Receipt receipt = intake.take(workbook, REPORTER, true);
            rows += receipt.versions().stream().mapToLong(Intake.Taken::rows).sum();
        }
        for (OrgUnitId city : reporting) {
            sealing.seal(city, year, REVIEWER);
        }
        if (!reporting.isEmpty()) {
            listUnits(units, OrgUnit.Kind.PROVINCE).forEach(province -> sealing.seal(province.id(), year, REVIEWER));
        }
        progress.sealed(year.year(), workbooks.size(), rows);
    }

    private static List<UnitList.Entry> listUnits(UnitList units, OrgUnit.Kind kind) {
        return units.entries().stream().filter(entry -> entry.kind() == kind).toList();
    }

    private static List<Path> years(Path files) throws IOException {
        try (Stream<Path> list = Files.list(files)) {
            return list.filter(path -> String.valueOf(path.getFileName()).matches("[0-9]{4}"))
                    .sorted()
                    .toList();
        }
    }

    private static TreeMap<String, String> calibration(Path file) throws IOException {
        TreeMap<String, String> fitted = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            int comma = line.indexOf(',');
            if (comma > 0 && !line.startsWith("published_id,")) {
                fitted.put(line.substring(0, comma), line.substring(comma + 1));
            }
        }
        return fitted;
    }
}
