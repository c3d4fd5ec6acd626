package org.lubanchi.platform.training.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.training.CertificateState;
import org.lubanchi.platform.training.Certificates;
import org.lubanchi.platform.training.Certificates.Certificate;
import org.lubanchi.platform.training.Certificates.Replacement;
import org.lubanchi.platform.training.ClassRoster;
import org.lubanchi.platform.training.ClassState;
import org.lubanchi.platform.training.TrainingClasses;
import org.lubanchi.platform.training.TrainingClasses.ClassCase;
import org.lubanchi.platform.training.TrainingClasses.NewFiling;
import org.springframework.stereotype.Component;

/** Filings, assessments and certificates of the demonstration, in every state. */
@Component
class DemoCertificates {
    /** One in so many is not yet on the national site. */
    private static final int LATE_EVERY = 4;

    private static final int REPLACED = 2;
    private static final int WITHDRAWN = 5;
    private static final int DAYS_AFTER = 4;
    private static final String WAITING = "level_3";

    private final TrainingClasses classes;
    private final ClassRoster roster;
    private final Certificates certificates;
    private final DemoAssessments assessments;
    private final Clock clock;

    DemoCertificates(
            TrainingClasses classes,
            ClassRoster roster,
            Certificates certificates,
            DemoAssessments assessments,
            Clock clock) {
        this.classes = classes;
        this.roster = roster;
        this.certificates = certificates;
        this.assessments = assessments;
        this.clock = clock;
    }

    /** Files for what a class leads to and, once it is over, assesses those who completed and certifies who passed. */
    void issue(DemoPlan plan, DemoPresent.Sides sides, ClassCase held) {
        plan.occupation().ifPresent(occupation -> {
            Reader school = sides.school();
            LocalDate ends = held.plan().ends();
            classes.file(
                    school,
                    new NewFiling(
                            occupation,
                            plan.level(),
                            "评价机构备案（示范）" + plan.number(),
                            ends.minusYears(1),
                            ends.plusYears(2),
                            "demo-filing-" + plan.number()));
            DemoAssessments.Of of = new DemoAssessments.Of(plan, sides, held, occupation);
            if (held.state() == ClassState.COMPLETED) {
                assess(of);
            } else {
                assessments.announce(of);
            }
        });
    }

    /** Scores of one level wait for the city, the others are confirmed and certified. */
    private void assess(DemoAssessments.Of of) {
        List<Long> completed = roster.list(of.held().id()).stream()
                .filter(each -> each.state().equals("completed"))
                .map(ClassRoster.Listed::trainee)
                .toList();
        long id = assessments.hold(of, completed);
        if (of.plan().level().equals(WAITING)) {
            return;
        }
        assessments.confirm(of, id, LocalDate.now(clock));
        assessments.certify(of, id, of.held().plan().ends().plusDays(DAYS_AFTER));
        List<Certificate> made = certificates.list(of.held().id());
        for (int at = 0; at < made.size(); at++) {
            follow(of.sides().school(), made.get(at), at);
        }
    }

    private void follow(Reader school, Certificate made, int at) {
        if (at == REPLACED) {
            certificates.replace(
                    school,
                    made.id(),
                    made.version(),
                    new Replacement(made.number() + "H", made.issuedOn(), "姓名用字与证件不一致，更正换发"));
        } else if (at == WITHDRAWN) {
            certificates.move(school, made.id(), made.version(), CertificateState.WITHDRAWN, "复核时评价记录不全，注销");
        } else if (at % LATE_EVERY != 0) {
            certificates.move(school, made.id(), made.version(), CertificateState.ONLINE, "");
        }
    }
}
