package org.lubanchi.platform.training.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.WorkbookSink;
import org.lubanchi.platform.training.ClassState;
import org.lubanchi.platform.training.YearFeed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a year to the lake by the doors everybody uses, as a filled workbook. Locking, version or draft, audit and event
 * stand in one transaction.
 */
@Component
class LakeFeed implements YearFeed {
    private final FeedTables tables;
    private final TrainingRules rules;
    private final Definitions definitions;
    private final Handover handover;
    private final WorkbookSink sink;
    private final FeedKeeping keeping;

    LakeFeed(
            FeedTables tables,
            TrainingRules rules,
            Definitions definitions,
            Handover handover,
            WorkbookSink sink,
            FeedKeeping keeping) {
        this.tables = tables;
        this.rules = rules;
        this.definitions = definitions;
        this.handover = handover;
        this.sink = sink;
        this.keeping = keeping;
    }

    /** Who may, what is noted, and what time it is. */
    @Component
    static class FeedKeeping {
        private final CaseKeeping cases;
        private final Turn turn;

        FeedKeeping(CaseKeeping cases, Turn turn) {
            this.cases = cases;
            this.turn = turn;
        }
    }

    @Override
    @Transactional
    public Fed feed(Reader by, String school, int year) {
        keeping.cases.permits().requireOwn(by, school, school + " " + year);
        int hours = TrainingRules.wholeHours(rules.value(TrainingRules.CLASS_HOURS, school, TrainingRules.dayOf(year)));
        List<FeedTables.FedClass> classes = tables.listEnded(school, year);
        refuseUnknownIncome(classes);
        List<Long> ids = classes.stream().map(FeedTables.FedClass::id).toList();
        for (long locked : tables.lockCompleted(ids)) {
            keeping.cases
                    .log()
                    .moved(
                            by,
                            new CaseLog.Move(
                                    CaseLog.CLASS,
                                    locked,
                                    ClassState.COMPLETED.code(),
                                    ClassState.LOCKED.code(),
                                    "lake"));
        }
        List<FeedTables.FedPerson> people = tables.listPeople(ids);
        Handover.Handed receipt = handOver(by, school, year, sheets(classes, people));
        OffsetDateTime now = OffsetDateTime.now(keeping.turn.clock());
        Fed fed = new Fed(
                receipt.round(),
                classes.size(),
                people.size(),
                counted(classes, people, hours),
                now.toInstant().toString(),
                receipt.issues());
        tables.keep(school, year, fed, now);
        return fed;
    }

    private static int counted(List<FeedTables.FedClass> classes, List<FeedTables.FedPerson> people, int hours) {
        Set<String> longEnough = classes.stream()
                .filter(each -> each.hours() >= hours)
                .map(FeedTables.FedClass::number)
                .collect(Collectors.toSet());
        return Math.toIntExact(people.stream()
                .filter(each -> each.completed() && longEnough.contains(each.number()))
                .count());
    }

    private static void refuseUnknownIncome(List<FeedTables.FedClass> classes) {
        List<Issue> unknown = new ArrayList<>();
        for (FeedTables.FedClass each : classes) {
            if (!each.incomeKnown()) {
                unknown.add(TrainingRefusals.issue(
                        "income-not-entered",
                        each.number(),
                        new TrainingRefusals.Said(
                                new LocalText("收费班没有登记收入", "a class with a fee has no income entered"),
                                new LocalText("登记到账收入，没有到账记 0 元", "its income, or 0 when nothing came in"),
                                new LocalText("没有登记不等于 0 元", "not entered is not 0"),
                                new LocalText("请在收支页登记后再报", "enter it on the money page, then hand over again"))));
            }
        }
        if (!unknown.isEmpty()) {
            throw new Failure(Failure.Category.USER, unknown, null);
        }
    }

    private List<WorkbookSink.Sheet> sheets(List<FeedTables.FedClass> classes, List<FeedTables.FedPerson> people) {
        return List.of(
                sheet(
                        "training_class",
                        classes.stream()
                                .map(each -> List.of(
                                        each.number(),
                                        each.project(),
                                        String.valueOf(each.hours()),
                                        each.starts(),
                                        each.ends(),
                                        each.income().toPlainString()))
                                .toList()),
                sheet(
                        "training_detail",
                        classes.stream()
                                .map(each -> List.of(
                                        each.number(),
                                        String.valueOf(each.publicBenefit()),
                                        each.industry(),
                                        String.valueOf(each.hours()),
                                        String.valueOf(each.skills()),
                                        String.valueOf(each.elderly()),
                                        each.income().toPlainString()))
                                .toList()),
                sheet(
                        "training_participation",
                        people.stream()
                                .map(each -> List.of(
                                        each.number(),
                                        "T" + each.trainee(),
                                        each.group(),
                                        String.valueOf(each.completed())))
                                .toList()));
    }

    private WorkbookSink.Sheet sheet(String table, List<List<String>> rows) {
        return new WorkbookSink.Sheet(definitions.catalogue().requireTable(table), rows);
    }

    private static List<String> tableIds(List<WorkbookSink.Sheet> sheets) {
        return sheets.stream().map(sheet -> sheet.table().id()).toList();
    }

    private Handover.Handed handOver(Reader by, String school, int year, List<WorkbookSink.Sheet> sheets) {
        WorkbookStamp stamp = new WorkbookStamp(
                new OrgUnitId(school),
                school,
                new ReportYear(year),
                definitions.catalogue().edition());
        try {
            Path folder = Files.createTempDirectory("training");
            Path file = folder.resolve("training-" + school + "-" + year + ".xlsx");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    sink.write(stamp, sheets, definitions.catalogue(), out);
                }
                return handover.take(file, by, new Handover.Of(new OrgUnitId(school), year, tableIds(sheets)));
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Fed> find(String school, int year) {
        return tables.find(school, year);
    }
}
