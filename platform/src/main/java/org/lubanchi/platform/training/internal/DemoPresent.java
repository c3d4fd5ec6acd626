package org.lubanchi.platform.training.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.training.ClassRoster;
import org.lubanchi.platform.training.ClassRoster.Listed;
import org.lubanchi.platform.training.ClassState;
import org.lubanchi.platform.training.SignIns;
import org.lubanchi.platform.training.SignIns.Ticket;
import org.lubanchi.platform.training.TrainingClasses;
import org.lubanchi.platform.training.TrainingClasses.ClassCase;
import org.lubanchi.platform.training.TrainingClasses.NewClass;
import org.lubanchi.platform.training.TrainingClasses.NewSession;
import org.lubanchi.platform.training.TrainingClasses.Session;
import org.lubanchi.platform.training.TrainingMoney;
import org.lubanchi.platform.training.TrainingMoney.NewEntry;
import org.springframework.stereotype.Component;

/** Classes that run around the day the demonstration is loaded, one step after another by the desks everybody uses. */
@Component
class DemoPresent {
    private static final List<String> GROUPS = List.of(
            "enterprise_employee",
            "rural_worker",
            "veteran",
            "school_leaver",
            "professional_farmer",
            "unemployed",
            "other");
    private static final BigDecimal COST_SHARE = new BigDecimal("0.42");
    private static final int CENTS = 2;

    /** People of these classes stand behind those of the reported year. */
    private static final int FIRST_PERSON = 10_000_000;

    /** One in so many signs in from home, so that somebody is to be checked. */
    private static final int FAR_EVERY = 12;

    private static final int LATE_EVERY = 9;
    private static final BigDecimal FAR = new BigDecimal("0.20000");
    private static final String NOTE = "纸质签到表";

    private final TrainingClasses classes;
    private final ClassRoster roster;
    private final SignIns signIns;
    private final TrainingMoney money;
    private final Clock clock;

    DemoPresent(TrainingClasses classes, ClassRoster roster, SignIns signIns, TrainingMoney money, Clock clock) {
        this.classes = classes;
        this.roster = roster;
        this.signIns = signIns;
        this.money = money;
        this.clock = clock;
    }

    /** Who holds a class, and who lets it complete. */
    record Sides(Reader school, Reader city) {}

    /** Brings a class to where the plan has it. */
    ClassCase open(DemoPlan plan, Sides sides) {
        LocalDate today = LocalDate.now(clock);
        long project = classes.open(sides.school(), plan.project()).id();
        ClassCase held =
                classes.propose(sides.school(), new NewClass(project, plan.plan(today), "demo-class-" + plan.number()));
        for (NewSession session : plan.sessions(today)) {
            classes.plan(sides.school(), held.id(), session);
        }
        switch (plan.state()) {
            case PROPOSED -> {
                // it stands there already
            }
            case CANCELLED -> move(sides.school(), held.id(), ClassState.CANCELLED);
            case FILED -> file(plan, sides, held.id());
            case RUNNING -> run(plan, sides, held.id());
            case UNDER_REVIEW -> review(plan, sides, held.id());
            case COMPLETED, LOCKED -> {
                review(plan, sides, held.id());
                move(sides.city(), held.id(), ClassState.COMPLETED);
            }
        }
        return classes.require(held.id());
    }

    private void move(Reader by, long held, ClassState to) {
        classes.move(by, held, classes.require(held).version(), to, "");
    }

    private void file(DemoPlan plan, Sides sides, long held) {
        move(sides.school(), held, ClassState.FILED);
        for (int at = 0; at < plan.seats().trainees(); at++) {
            int order = FIRST_PERSON + plan.seats().first() + at;
            roster.signUp(
                    Optional.of(sides.school()), held, InventedPeople.person(order, GROUPS.get(order % GROUPS.size())));
        }
    }

    private void run(DemoPlan plan, Sides sides, long held) {
        file(plan, sides, held);
        move(sides.school(), held, ClassState.RUNNING);
        LocalDate today = LocalDate.now(clock);
        List<Listed> trainees = roster.list(held);
        for (Session session : classes.listSessions(held)) {
            if (session.day().isBefore(today)) {
                signIns.recordByHand(sides.school(), session.id(), present(trainees, session), NOTE);
            } else if (session.day().equals(today)) {
                signIn(sides.school(), session, trainees);
            }
        }
    }

    /** One of a few never comes and one of a few misses a session now and then. */
    private static List<Long> present(List<Listed> trainees, Session session) {
        return trainees.stream()
                .filter(each -> each.trainee() % LATE_EVERY != 0
                        && (each.trainee() + session.day().getDayOfMonth()) % (2 * LATE_EVERY) != 1)
                .map(Listed::trainee)
                .toList();
    }

    /** Most of the class is there this morning, by the code on the trainer's screen. */
    private void signIn(Reader school, Session session, List<Listed> trainees) {
        String code = signIns.issue(school, session.id()).code();
        BigDecimal latitude = classes.require(session.held()).plan().spot().latitude();
        BigDecimal longitude = classes.require(session.held()).plan().spot().longitude();
        for (Listed each : trainees.subList(0, trainees.size() * 3 / 4)) {
            BigDecimal shift = each.trainee() % FAR_EVERY == 0 ? FAR : BigDecimal.ZERO;
            signIns.signIn(
                    new Ticket(
                            code,
                            each.name(),
                            each.masked().substring(each.masked().length() - 4),
                            "demo-" + session.id() + "-" + each.trainee(),
                            latitude == null ? null : latitude.add(shift),
                            longitude),
                    "demo");
        }
    }

    private void review(DemoPlan plan, Sides sides, long held) {
        run(plan, sides, held);
        if (plan.fee().signum() > 0) {
            BigDecimal income =
                    plan.fee().multiply(BigDecimal.valueOf(plan.seats().trainees()));
            enter(sides, held, "income", "培训费", income);
            enter(sides, held, "cost", "师资与耗材", income.multiply(COST_SHARE).setScale(CENTS, RoundingMode.HALF_UP));
        }
        move(sides.school(), held, ClassState.UNDER_REVIEW);
    }

    private void enter(Sides sides, long held, String kind, String item, BigDecimal amount) {
        LocalDate booked = classes.require(held).plan().ends();
        money.enter(sides.school(), held, new NewEntry(kind, item, amount, booked, "demo-entry-" + held + "-" + kind));
    }
}
