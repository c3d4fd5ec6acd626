package org.lubanchi.platform.training.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.AssessmentState;
import org.lubanchi.platform.training.CertificateState;
import org.lubanchi.platform.training.Certificates.Certificate;
import org.lubanchi.platform.training.Certificates.NewCertificate;
import org.lubanchi.platform.training.Certificates.Replacement;
import org.lubanchi.platform.training.ClassState;
import org.lubanchi.platform.training.TrainingClasses.ClassCase;
import org.lubanchi.platform.training.TrainingClasses.Filing;
import org.springframework.stereotype.Component;

/** What a certificate must keep. */
@Component
class CertificateChecks {
    private final PlanChecks checks;
    private final OfficeTables office;
    private final PeopleTables people;
    private final Assessed assessed;
    private final Definitions definitions;
    private final Clock clock;

    CertificateChecks(
            PlanChecks checks,
            OfficeTables office,
            PeopleTables people,
            Assessed assessed,
            Definitions definitions,
            Clock clock) {
        this.checks = checks;
        this.office = office;
        this.people = people;
        this.assessed = assessed;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** A certificate rests on completion, lies within the filing, and is issued after the class. */
    void issue(ClassCase held, NewCertificate certificate) {
        checks.text("number", certificate.number());
        checks.text("occupation", certificate.occupation());
        checks.code("level", "skill_level", certificate.level());
        boolean over = held.state() == ClassState.COMPLETED || held.state() == ClassState.LOCKED;
        if (!over || !people.hasCompleted(held.id(), certificate.trainee())) {
            throw notCompleted(held.plan().number());
        }
        day(held.plan().number(), certificate.issuedOn(), held.plan().ends());
        requireFiled(
                held.school(),
                held.plan().number(),
                new Asked(certificate.occupation(), certificate.level(), certificate.issuedOn()));
        passed(held, certificate);
    }

    /** An occupation and level on a day. */
    record Asked(String occupation, String level, LocalDate day) {}

    /** The filing that covers what is asked for; outside of the filed scope nobody assesses or certifies. */
    long requireFiled(String school, String where, Asked asked) {
        return office.findCovering(school, asked.occupation(), asked.level(), asked.day())
                .orElseThrow(() -> outsideFiling(school, where, asked));
    }

    /** Whoever was entered for an assessment of it must have passed one that is confirmed. */
    private void passed(ClassCase held, NewCertificate certificate) {
        List<AssessmentTables.Seat> seats = assessed.tables.listSeatsOf(
                held.id(), certificate.trainee(), certificate.occupation(), certificate.level());
        List<AssessmentTables.Stored> confirmed = seats.stream()
                .flatMap(seat -> assessed.tables.find(seat.assessment()).stream())
                .filter(each -> each.state() == AssessmentState.CONFIRMED)
                .toList();
        boolean passed = assessed.checks.passed(confirmed, seats).values().stream()
                .anyMatch(each -> each.getOrDefault(certificate.trainee(), false));
        if (!seats.isEmpty() && !passed) {
            throw AssessmentChecks.notPassed(held.plan().number());
        }
    }

    /** Who was assessed, and what passing is. */
    @Component
    static class Assessed {
        private final AssessmentTables tables;
        private final AssessmentChecks checks;

        Assessed(AssessmentTables tables, AssessmentChecks checks) {
            this.tables = tables;
            this.checks = checks;
        }
    }

    /** The number must be another, and the day not before that of the certificate it replaces. */
    void replace(Certificate old, Replacement replacement) {
        checks.text("number", replacement.number());
        day(old.number(), replacement.issuedOn(), old.issuedOn());
    }

    /** What was given to somebody is not taken back without a reason. */
    void reason(String where, CertificateState to, String reason) {
        if (to.needsReason() && reason.isBlank()) {
            throw TrainingRefusals.of(
                    Refusal.Kind.BAD_REQUEST,
                    "reason-missing",
                    where,
                    new TrainingRefusals.Said(
                            new LocalText("没有写原因", "no reason is given"),
                            new LocalText("换发或注销的原因，如“姓名登记有误”", "why, such as \"the name was wrong\""),
                            new LocalText(
                                    "证书已经发给本人，变更要能说明", "it was given to somebody; a change must be accounted for"),
                            new LocalText("请写明原因后再办理", "give the reason, then do it")));
        }
        checks.atMost("reason", reason);
    }

    /** It is issued on a day that has come, not before what it rests on. */
    void day(String where, LocalDate day, LocalDate earliest) {
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(earliest) || day.isAfter(today)) {
            throw TrainingRefusals.wrongField(
                    where,
                    new LocalText("发证日期 " + day, "issued on " + day),
                    new LocalText(earliest + " 至 " + today, earliest + " to " + today),
                    new LocalText(
                            "证书在结班或前一张证书之后发，不能预填",
                            "it follows the class, or the one before it, and is not dated ahead"));
        }
    }

    private static Refusal notCompleted(String where) {
        return TrainingRefusals.of(
                Refusal.Kind.BAD_REQUEST,
                "not-completed",
                where,
                new TrainingRefusals.Said(
                        new LocalText("学员没有在这个班结业", "the trainee has not completed this class"),
                        new LocalText("已结业班里结业的学员", "somebody who completed a completed class"),
                        new LocalText("证书以结业为前提", "a certificate rests on completion"),
                        new LocalText("请等结业审核通过后再发证", "issue it once the review is through")));
    }

    private Refusal outsideFiling(String school, String where, Asked wanted) {
        List<Filing> filings = office.listFilings(school);
        String filed = filings.isEmpty()
                ? "—"
                : filings.stream()
                        .map(filing -> filing.occupation() + " " + level(filing.level()) + "（" + filing.from() + " 至 "
                                + filing.to() + "）")
                        .collect(Collectors.joining("、"));
        String asked = wanted.occupation() + " " + level(wanted.level()) + "，" + wanted.day();
        return TrainingRefusals.of(
                Refusal.Kind.BAD_REQUEST,
                "outside-filing",
                where,
                new TrainingRefusals.Said(
                        new LocalText(asked, asked),
                        new LocalText("本校已备案：" + filed, "filed by this school: " + filed),
                        new LocalText(
                                "学校只能在备案的职业、等级和有效期内评价发证（凭记忆，未核对）",
                                "a school assesses within the occupations, levels and days it filed for (recalled,"
                                        + " not verified)"),
                        new LocalText(
                                "请先办理评价机构备案，或由有备案的机构发证", "file first, or let an agency that has filed issue it")));
    }

    /** Somebody who holds a certificate gets no second one of the same, only a replacement. */
    static Refusal holdsAnother(Certificate other) {
        return TrainingRefusals.of(
                Refusal.Kind.CONFLICT,
                "already-certified",
                other.number(),
                new TrainingRefusals.Said(
                        new LocalText(
                                "学员已有同一职业和等级的证书 " + other.number(), "the trainee holds " + other.number() + " of it"),
                        new LocalText("同一班、同一职业和等级只有一张有效证书", "one valid certificate of a class, occupation and level"),
                        new LocalText("重复发证会虚增证书数", "a second one would count twice"),
                        new LocalText("证书有误的请换发", "replace it if it is wrong")));
    }

    private String level(String code) {
        return definitions
                .catalogue()
                .requireCodeList("skill_level")
                .find(code)
                .map(entry -> entry.label().zh())
                .orElse(code);
    }
}
