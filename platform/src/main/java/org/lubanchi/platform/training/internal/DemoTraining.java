package org.lubanchi.platform.training.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.DemonstrationPart;
import org.lubanchi.platform.collection.WorkbookSource;
import org.lubanchi.platform.registry.OrgUnit;
import org.lubanchi.platform.registry.Register;
import org.lubanchi.platform.training.TrainingFigures;
import org.springframework.stereotype.Component;

/**
 * Training in a demonstration: the newest reported year class by class, as in the lake, and classes in every state around
 * the day of loading.
 */
@Component
class DemoTraining implements DemonstrationPart {
    /** The schools whose class rooms have attendance in the reported year: those the demonstration's accounts belong to. */
    private static final int WITH_ATTENDANCE = 2;

    private static final String TASK_TABLE = "region_education";
    private static final String TASK_FIELD = "training_task";

    private final DemoPast past;
    private final DemoPresent present;
    private final DemoMoney money;
    private final DemoCertificates certificates;
    private final TrainingFigures figures;
    private final Reading reading;

    DemoTraining(
            DemoPast past,
            DemoPresent present,
            DemoMoney money,
            DemoCertificates certificates,
            TrainingFigures figures,
            Reading reading) {
        this.past = past;
        this.present = present;
        this.money = money;
        this.certificates = certificates;
        this.figures = figures;
        this.reading = reading;
    }

    /** What the files are read with, and for whom. */
    @Component
    static class Reading {
        private final WorkbookSource source;
        private final Definitions definitions;
        private final Register register;
        private final Accounts accounts;

        Reading(WorkbookSource source, Definitions definitions, Register register, Accounts accounts) {
            this.source = source;
            this.definitions = definitions;
            this.register = register;
            this.accounts = accounts;
        }

        private ReportedTraining read(Path workbook) {
            return ReportedTraining.read(workbook, source, definitions.catalogue());
        }

        /** What the city was to train in the year, as it reported. */
        private Optional<Integer> task(Path workbook) {
            Catalogue whole = definitions.catalogue();
            TableDefinition table = whole.requireTable(TASK_TABLE);
            int field = table.fields().stream().map(each -> each.id()).toList().indexOf(TASK_FIELD);
            return source.read(workbook, ClassLists.narrowed(whole, List.of(table))).tables().stream()
                    .flatMap(one -> one.rows().stream())
                    .flatMap(row -> row.values().get(field).reported().stream())
                    .map(value ->
                            ((Value.NumberValue) value).quantity().amount().intValueExact())
                    .findFirst();
        }

        private List<OrgUnit> listSchools(OrgUnitId city, LocalDate day) {
            return register.list(day).stream()
                    .filter(unit -> unit.kind() == OrgUnit.Kind.SCHOOL && liesIn(unit, city, day))
                    .sorted((one, other) ->
                            one.id().value().compareTo(other.id().value()))
                    .toList();
        }

        private boolean liesIn(OrgUnit unit, OrgUnitId city, LocalDate day) {
            return unit.id().equals(city)
                    || unit.parent()
                            .flatMap(parent -> register.find(parent, day))
                            .filter(parent -> liesIn(parent, city, day))
                            .isPresent();
        }

        /** The account of the school where it has one, else the program on its behalf. */
        private static Reader reader(OrgUnit school) {
            return new Reader("program", "demo", school.name().zh(), Role.SCHOOL, school.id());
        }
    }

    @Override
    public String name() {
        return "training";
    }

    @Override
    public void load(Path files) {
        Optional<Reader> city = reading.accounts.findReader("city");
        Optional<Path> folder = newest(files);
        if (city.isEmpty() || folder.isEmpty()) {
            return;
        }
        int year = Integer.parseInt(String.valueOf(folder.get().getFileName()));
        List<OrgUnit> schools = reading.listSchools(city.get().unit(), TrainingRules.dayOf(year));
        takePast(folder.get(), schools);
        setTasks(folder.get(), city.get(), schools, year);
        for (DemoPlan plan : DemoPlan.list()) {
            if (plan.school() <= schools.size()) {
                DemoPresent.Sides sides = sides(schools.get(plan.school() - 1), city.get());
                certificates.issue(plan, sides, present.open(plan, sides));
            }
        }
        for (int at = 0; at < schools.size(); at++) {
            money.open(at, sides(schools.get(at), city.get()), year);
        }
    }

    private static DemoPresent.Sides sides(OrgUnit school, Reader city) {
        return new DemoPresent.Sides(Reading.reader(school), city);
    }

    private static Optional<Path> newest(Path files) {
        try (Stream<Path> list = Files.list(files)) {
            return list.filter(path -> String.valueOf(path.getFileName()).matches("[0-9]{4}"))
                    .max(Path::compareTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takePast(Path folder, List<OrgUnit> schools) {
        for (int at = 0; at < schools.size(); at++) {
            String school = schools.get(at).id().value();
            Path workbook = folder.resolve(school + ".xlsx");
            if (Files.exists(workbook)) {
                past.take(reading.read(workbook), at);
                if (at < WITH_ATTENDANCE) {
                    past.takeAttendance(school);
                }
            }
        }
        past.finish();
    }

    /** The city's task, shared out by what the schools did. */
    private void setTasks(Path folder, Reader city, List<OrgUnit> schools, int year) {
        Optional<Integer> task = Optional.of(folder.resolve(city.unit().value() + ".xlsx"))
                .filter(Files::exists)
                .flatMap(reading::task);
        if (task.isEmpty()) {
            return;
        }
        List<String> ids = schools.stream().map(school -> school.id().value()).toList();
        List<TrainingFigures.Part> done = figures.year(ids, year).bySchool();
        long all = done.stream().mapToLong(TrainingFigures.Part::personTimes).sum();
        List<TrainingFigures.Part> open = new ArrayList<>(done);
        long left = task.get();
        while (!open.isEmpty() && all > 0) {
            TrainingFigures.Part part = open.removeLast();
            long share = open.isEmpty() ? left : task.get() * part.personTimes() / all;
            left -= share;
            figures.setTask(city, part.code(), year, Math.toIntExact(share), 0);
        }
    }
}
