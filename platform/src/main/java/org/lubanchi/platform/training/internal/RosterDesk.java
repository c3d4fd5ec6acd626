package org.lubanchi.platform.training.internal;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.ClassRoster;
import org.lubanchi.platform.training.IdentityNumber;
import org.lubanchi.platform.training.TrainingClasses.ClassCase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing up, lists, withdrawing. */
@Component
class RosterDesk implements ClassRoster {
    private static final LocalText ROOM = new LocalText("报名人数不超过计划人数", "no more trainees than planned");

    private final PeopleTables people;
    private final ClassTables classes;
    private final ClassLists lists;
    private final IdentityVault vault;
    private final TrainingRules rules;
    private final CaseKeeping keeping;

    RosterDesk(
            PeopleTables people,
            ClassTables classes,
            ClassLists lists,
            IdentityVault vault,
            TrainingRules rules,
            CaseKeeping keeping) {
        this.people = people;
        this.classes = classes;
        this.lists = lists;
        this.vault = vault;
        this.rules = rules;
        this.keeping = keeping;
    }

    private ClassCase require(long id) {
        return classes.find(id).orElseThrow(() -> Refusal.notFound("class/" + id));
    }

    /** The class, held until the transaction ends so that its seats are counted once. */
    private ClassCase requireOpen(long id, Optional<Reader> by) {
        ClassCase seen = require(id);
        by.ifPresent(reader ->
                keeping.permits().requireOwn(reader, seen.school(), seen.plan().number()));
        classes.lock(id);
        ClassCase held = require(id);
        if (!held.state().takesTrainees()) {
            throw TrainingRefusals.of(
                    Refusal.Kind.CONFLICT,
                    "not-open",
                    held.plan().number(),
                    new TrainingRefusals.Said(
                            new LocalText(
                                    "现在是“" + held.state().label().zh() + "”",
                                    "it is " + held.state().label().en()),
                            new LocalText("开班备案或在训", "filed or running"),
                            new LocalText("备案之前和结业审核之后不收学员", "nobody joins before filing or after review"),
                            new LocalText("请另选一个班", "choose another class")));
        }
        return held;
    }

    @Override
    @Transactional
    public SignedUp signUp(Optional<Reader> by, long held, Person person) {
        lists.checkName(person.name());
        lists.checkGroup(person.group());
        IdentityNumber.faultOf(person.identity()).ifPresent(fault -> {
            throw TrainingRefusals.of(
                    Refusal.Kind.BAD_REQUEST, code(fault), "identity", TrainingRefusals.identity(fault));
        });
        ClassCase found = requireOpen(held, by);
        PeopleTables.Batch batch = batch(List.of(person));
        people.insertPeople(batch);
        if (!people.listOtherNames(batch).isEmpty()) {
            throw TrainingRefusals.of(Refusal.Kind.BAD_REQUEST, "other-name", "name", lists.otherName());
        }
        List<PeopleTables.Enrolled> added = people.enrol(held, batch, by.isEmpty());
        String masked = batch.masked()[0];
        if (added.isEmpty()) {
            return new SignedUp(people.requireTrainee(batch.lookups()[0]), masked, true, List.of());
        }
        refuseBeyond(found, 1);
        if (by.isEmpty()) {
            refuseTooManyAhead(found, added.getFirst().trainee());
        }
        AuditFact trainee =
                new AuditFact("trainee", String.valueOf(added.getFirst().trainee()));
        by.ifPresentOrElse(
                reader -> keeping.log().did(reader, "signed-up", "class/" + held, trainee),
                () -> keeping.log().didAnonymously("signed-up", "class/" + held, trainee));
        return new SignedUp(added.getFirst().trainee(), masked, false, overlaps(found, added));
    }

    /** Somebody who signs up for everything takes seats from others; a school may enter them all the same. */
    private void refuseTooManyAhead(ClassCase found, long trainee) {
        rules.judge(
                        TrainingRules.OPEN_SIGN_UPS,
                        BigDecimal.valueOf(people.countAhead(trainee)),
                        found.school(),
                        TrainingRules.dayOf(found.plan().ends().getYear()),
                        found.plan().number())
                .ifPresent(issue -> {
                    throw TrainingRefusals.ruled(issue);
                });
    }

    private static String code(IdentityNumber.Fault fault) {
        return switch (fault) {
            case SHAPE -> "identity-shape";
            case BIRTHDAY -> "identity-birthday";
            case CHECK_DIGIT -> "identity-check-digit";
        };
    }

    @Override
    @Transactional
    public Taken take(Reader by, long held, Path workbook) {
        ClassCase found = requireOpen(held, Optional.of(by));
        ClassLists.Rows rows = lists.read(found, workbook);
        PeopleTables.Batch batch = batch(rows.people());
        people.insertPeople(batch);
        lists.refuse(people.listOtherNames(batch).stream()
                .map(other -> lists.otherName(rows, other.position()))
                .toList());
        List<PeopleTables.Enrolled> added = people.enrol(held, batch, false);
        refuseBeyond(found, added.size());
        keeping.log().did(by, "list-taken", "class/" + held, new AuditFact("rows", String.valueOf(added.size())));
        return new Taken(rows.people().size(), added.size(), overlaps(found, added));
    }

    private void refuseBeyond(ClassCase before, int added) {
        int now = before.trainees() + added;
        if (now > before.plan().capacity()) {
            throw TrainingRefusals.of(
                    Refusal.Kind.CONFLICT,
                    "class-full",
                    before.plan().number(),
                    new TrainingRefusals.Said(
                            new LocalText("共 " + now + " 人", now + " trainees"),
                            new LocalText(
                                    "不超过 " + before.plan().capacity() + " 人",
                                    "at most " + before.plan().capacity()),
                            ROOM,
                            new LocalText(
                                    "请另选一个班，或由学校调整计划人数", "choose another class, or let the school plan for more")));
        }
    }

    private static List<Issue> overlaps(ClassCase found, List<PeopleTables.Enrolled> added) {
        List<Issue> issues = new ArrayList<>();
        for (PeopleTables.Enrolled each : added) {
            if (each.overlaps()) {
                issues.add(new Issue(
                        "training.overlapping-classes",
                        Severity.EXPLAINABLE,
                        new Place.WholeFile(found.plan().number()),
                        new LocalText(
                                "学员 " + each.masked() + " 在同一段时间还有别的班",
                                "trainee " + each.masked() + " has another class in the same days"),
                        new LocalText("同一时段只参加一个班", "one class at a time"),
                        new LocalText("时间重叠的两个班可能重复计入人次", "overlapping classes may count one person twice"),
                        new LocalText("请核对学员的上课时间，确实不冲突的写明情况", "check the hours; explain if they do not collide")));
            }
        }
        return issues;
    }

    private PeopleTables.Batch batch(List<Person> persons) {
        int size = persons.size();
        PeopleTables.Batch batch = new PeopleTables.Batch(
                new byte[size][], new byte[size][], new String[size], new String[size], new String[size]);
        for (int index = 0; index < size; index++) {
            Person person = persons.get(index);
            IdentityNumber number = IdentityNumber.of(person.identity());
            batch.lookups()[index] = vault.lookup(number);
            batch.ciphers()[index] = vault.seal(number);
            batch.masked()[index] = number.masked();
            batch.names()[index] = person.name().strip();
            batch.groups()[index] = person.group();
        }
        return batch;
    }

    @Override
    public void writeTemplate(Reader by, long held, OutputStream out) {
        ClassCase found = require(held);
        keeping.permits().requireOwn(by, found.school(), found.plan().number());
        lists.writeTemplate(found, out);
    }

    @Override
    public List<Listed> list(long held) {
        return people.list(held);
    }

    @Override
    @Transactional
    public void withdraw(Reader by, long held, long trainee) {
        requireOpen(held, Optional.of(by));
        if (people.withdraw(held, trainee) > 0) {
            keeping.log().did(by, "withdrawn", "class/" + held, new AuditFact("trainee", String.valueOf(trainee)));
        }
    }
}
