package org.lubanchi.engine.consistency.relation.structure;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.lubanchi.engine.consistency.claim.WordedPattern;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.passage.Passage;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** A date says its year once and exists in the calendar (日期用语). */
@AutoService(Relation.class)
public final class DateWording implements Relation {
    private static final String ID = "date-wording";
    private static final String KIND = "date";
    private static final WordedPattern DOUBLE = WordedPattern.of(
            "今年|去年|明年|本年",
            "((?:19|20)\\d{2})年(?:今年|去年|明年|本年(?!一般公共|政府性|财政|部门|单位|拨款|收入|支出|度|末|初|合计|结余|预算|决算))|(?:今年|去年|明年)((?:19|20)\\d{2})年");
    private static final WordedPattern DAY = WordedPattern.of("月", "(?<![\\d.])(\\d{1,2})月(?:份)?(?:(\\d{1,2})日)?");
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    @Override
    public RelationCard card() {
        return new RelationCard(
                ID,
                KIND,
                new LocalText("日期用语", "Dates are worded once and exist"),
                new LocalText(
                        "不把“2023 年”和“今年”连用；月在 1 到 12 之间，日不超过当月天数。",
                        "A year is not doubled by 今年; months and days exist."),
                "1 ≤ 月 ≤ 12，日 ≤ 当月天数",
                "2023 年 6 月 18 日，学校举办技能节。\n",
                "2023 年今年 6 月 18 日，学校举办技能节。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Passage passage : facts.view().passages()) {
            for (MatchResult twice : DOUBLE.all(passage.text())) {
                judgements.add(error(passage, twice, "年份说了两次：“" + twice.group() + "”。", "删去其中一个。"));
            }
            DAY.all(passage.text()).forEach(day -> judgements.add(judgeDay(passage, day)));
        }
        return judgements;
    }

    private static Judgement judgeDay(Passage passage, MatchResult found) {
        int month = Integer.parseInt(found.group(1));
        boolean exists = month >= 1
                && month <= 12
                && (found.group(2) == null
                        || (Integer.parseInt(found.group(2)) >= 1
                                && Integer.parseInt(found.group(2)) <= DAYS[month - 1]));
        return exists
                ? Judgement.holds(ID, KIND, List.of(end(passage, found)))
                : error(passage, found, "日期“" + found.group() + "”不存在。", "改为实际日期。");
    }

    private static Judgement error(Passage passage, MatchResult found, String said, String remedy) {
        return new Judgement(
                ID,
                KIND,
                Outcome.ERROR,
                List.of(end(passage, found)),
                found.group(),
                said,
                remedy,
                List.of(Cause.DIGIT_WRONG));
    }

    private static Evidence end(Passage passage, MatchResult found) {
        return new Evidence(passage.prose().spot(found.start(), found.end()), "日期", "");
    }
}
