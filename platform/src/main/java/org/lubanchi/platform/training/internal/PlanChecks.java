package org.lubanchi.platform.training.internal;

import java.time.LocalDate;
import java.util.List;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.ClassState;
import org.lubanchi.platform.training.TrainingClasses.ClassCase;
import org.lubanchi.platform.training.TrainingClasses.NewFiling;
import org.lubanchi.platform.training.TrainingClasses.NewProject;
import org.lubanchi.platform.training.TrainingClasses.NewSession;
import org.lubanchi.platform.training.TrainingClasses.Plan;
import org.lubanchi.platform.training.TrainingClasses.Session;
import org.springframework.stereotype.Component;

/** What a plan must not contradict in itself; what the rules say of it is judged elsewhere. */
@Component
class PlanChecks {
    private static final int LONGEST = 200;
    private static final int MOST_HOURS = 5_000;
    private static final int MOST_TRAINEES = 5_000;
    private static final LocalText ONE_LINE = new LocalText("1 到 200 个字", "1 to 200 characters");

    private final Definitions definitions;

    PlanChecks(Definitions definitions) {
        this.definitions = definitions;
    }

    void filing(NewFiling filing) {
        text("occupation", filing.occupation());
        text("document", filing.document());
        text("request", filing.request());
        code("level", "skill_level", filing.level());
        ordered(filing.from(), filing.to());
    }

    void project(NewProject project) {
        text("name", project.name());
        text("request", project.request());
        code("industry", "industry_section", project.industry());
    }

    void plan(Plan plan) {
        text("number", plan.number());
        text("title", plan.title());
        text("spot", plan.spot().name());
        ordered(plan.starts(), plan.ends());
        number("hours", plan.hours(), MOST_HOURS);
        number("capacity", plan.capacity(), MOST_TRAINEES);
        if (plan.onlineHours() < 0 || plan.onlineHours() > plan.hours()) {
            throw TrainingRefusals.wrongField(
                    "onlineHours",
                    new LocalText("线上 " + plan.onlineHours() + " 学时", plan.onlineHours() + " online hours"),
                    new LocalText("0 到 " + plan.hours(), "0 to " + plan.hours()),
                    new LocalText("线上学时是总学时的一部分", "online hours are part of all hours"));
        }
        if (plan.fee().signum() < 0 || plan.fee().precision() - plan.fee().scale() > 8) {
            throw TrainingRefusals.wrongField(
                    "fee",
                    new LocalText(plan.fee() + " 元", plan.fee() + " yuan"),
                    new LocalText("0 元或以上，不到一亿元", "0 yuan or more, under a hundred million"),
                    new LocalText("公益班收费为 0，没有负的收费", "a free class costs 0; no fee is below zero"));
        }
    }

    void session(ClassCase held, NewSession session) {
        if (held.state() != ClassState.PROPOSED
                && held.state() != ClassState.FILED
                && held.state() != ClassState.RUNNING) {
            throw TrainingRefusals.stale(held.plan().number(), held.state().label(), held.version());
        }
        number("hours", session.hours(), 24);
        if (session.day().isBefore(held.plan().starts())
                || session.day().isAfter(held.plan().ends())) {
            throw TrainingRefusals.wrongField(
                    "day",
                    new LocalText(session.day().toString(), session.day().toString()),
                    new LocalText(
                            held.plan().starts() + " 至 " + held.plan().ends(),
                            held.plan().starts() + " to " + held.plan().ends()),
                    new LocalText("课次排在开班和结班之间", "sessions lie between start and end"));
        }
    }

    /** A class goes to review when its last day has come, its hours were held, and somebody was there. */
    void over(ClassCase held, List<Session> sessions, LocalDate today) {
        int planned = sessions.stream().mapToInt(Session::hours).sum();
        if (planned != held.plan().hours()) {
            throw TrainingRefusals.wrongField(
                    held.plan().number(),
                    new LocalText("课次合计 " + planned + " 学时", "sessions of " + planned + " hours"),
                    new LocalText(held.plan().hours() + " 学时", held.plan().hours() + " hours"),
                    new LocalText("备案的学时要有课次对应", "the hours filed are held in sessions"));
        }
        if (held.plan().ends().isAfter(today)) {
            throw TrainingRefusals.wrongField(
                    held.plan().number(),
                    new LocalText(
                            "结班日期 " + held.plan().ends(),
                            "it ends on " + held.plan().ends()),
                    new LocalText("不晚于今天 " + today, "not after today, " + today),
                    new LocalText("没有上完的班不能结业", "a class that is not over is not completed"));
        }
        if (held.trainees() == 0) {
            throw TrainingRefusals.wrongField(
                    held.plan().number(),
                    new LocalText("没有学员", "there are no trainees"),
                    new LocalText("至少 1 名学员", "at least one trainee"),
                    new LocalText("人次按学员逐个计算", "person-times are counted by trainee"));
        }
    }

    void group(String group) {
        code("group", "trainee_group", group);
    }

    void text(String field, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw TrainingRefusals.wrongField(
                    field,
                    new LocalText(text.length() + " 个字", text.length() + " characters"),
                    ONE_LINE,
                    new LocalText("这一项要写在备案和证书上", "it stands in the filing and on the certificate"));
        }
    }

    /** What may be left empty and is not longer than a line. */
    void atMost(String field, String text) {
        if (!text.isEmpty()) {
            text(field, text);
        }
    }

    private static void number(String field, int number, int most) {
        if (number < 1 || number > most) {
            throw TrainingRefusals.wrongField(
                    field,
                    new LocalText(String.valueOf(number), String.valueOf(number)),
                    new LocalText("1 到 " + most, "1 to " + most),
                    new LocalText("统计按它计算", "statistics are worked out from it"));
        }
    }

    private static void ordered(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw TrainingRefusals.wrongField(
                    "ends",
                    new LocalText(from + " 至 " + to, from + " to " + to),
                    new LocalText("结束不早于开始", "an end not before the start"),
                    new LocalText("两个日期可能填反了", "the two dates may be swapped"));
        }
    }

    void code(String field, String list, String code) {
        if (definitions.catalogue().requireCodeList(list).find(code).isEmpty()) {
            throw Refusal.badRequest(
                    field,
                    code,
                    new LocalText(
                            "代码表“"
                                    + definitions
                                            .catalogue()
                                            .requireCodeList(list)
                                            .label()
                                            .zh() + "”中的代码",
                            "a code of the list " + list));
        }
    }
}
