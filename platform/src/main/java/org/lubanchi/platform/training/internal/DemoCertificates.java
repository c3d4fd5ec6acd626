package org.lubanchi.platform.training.internal;

import java.time.LocalDate;
import java.util.List;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.training.CertificateState;
import org.lubanchi.platform.training.Certificates;
import org.lubanchi.platform.training.Certificates.Certificate;
import org.lubanchi.platform.training.Certificates.NewCertificate;
import org.lubanchi.platform.training.Certificates.Replacement;
import org.lubanchi.platform.training.ClassRoster;
import org.lubanchi.platform.training.ClassState;
import org.lubanchi.platform.training.TrainingClasses;
import org.lubanchi.platform.training.TrainingClasses.ClassCase;
import org.lubanchi.platform.training.TrainingClasses.NewFiling;
import org.springframework.stereotype.Component;

/** Filings and certificates of the demonstration, in every state. */
@Component
class DemoCertificates {
    /** One in so many is not yet on the national site. */
    private static final int LATE_EVERY = 4;

    private static final int REPLACED = 2;
    private static final int WITHDRAWN = 5;
    private static final int DAYS_AFTER = 4;

    private final TrainingClasses classes;
    private final ClassRoster roster;
    private final Certificates certificates;

    DemoCertificates(TrainingClasses classes, ClassRoster roster, Certificates certificates) {
        this.classes = classes;
        this.roster = roster;
        this.certificates = certificates;
    }

    /** Files for what a class leads to and, once it is over, issues it to those who completed. */
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
            if (held.state() == ClassState.COMPLETED) {
                List<ClassRoster.Listed> completed = roster.list(held.id()).stream()
                        .filter(each -> each.state().equals("completed"))
                        .toList();
                for (int at = 0; at < completed.size(); at++) {
                    Certificate made = certificates.certify(
                            school,
                            held.id(),
                            new NewCertificate(
                                    completed.get(at).trainee(),
                                    occupation,
                                    plan.level(),
                                    "SF%d%s%03d".formatted(ends.getYear(), plan.number(), at + 1),
                                    ends.plusDays(DAYS_AFTER)));
                    follow(school, made, at);
                }
            }
        });
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
