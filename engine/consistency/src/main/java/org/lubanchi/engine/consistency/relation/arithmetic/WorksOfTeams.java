package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/**
 * Teams hand in one work each, or each the same number (队伍数与作品数): 30 支队伍参赛，提交作品 30 件. One team may have handed in more and
 * another nothing, so what does not come out even is a note, never an error.
 */
@AutoService(Relation.class)
public final class WorksOfTeams implements Relation {
    private static final Pattern TEAM = Pattern.compile("^(?:支|个|组)?(?:参赛|学生|教师|师生|创业|项目)?(?:代表队|队伍|团队|小队|小组|队)");
    private static final String WORK = "(?:作品|成果|视频|微课|课件|课例|方案|案例|论文|报告|教案|设计|海报|短片|影片|微电影|计划书|项目书|说明书|图纸|模型|样机)";
    private static final String MAKES = "(?:产生|形成|提交|上交|递交|报送|呈交|交出|交来|创作|制作|拍摄|产出|完成)(?:出|了)?";

    /** 提交了 34 件微课作品 */
    private static final Pattern MADE = Pattern.compile(MAKES + "$");

    private static final Pattern WORK_BEHIND = Pattern.compile("^[^，。；、]{0,12}?" + WORK);

    /** 提交微课作品 34 件 */
    private static final Pattern WORK_MADE = Pattern.compile(MAKES + "[\\p{IsHan}]{0,10}?" + WORK + "$");

    /** A choice among the works, works of several rounds or of others beside the teams. */
    private static final Pattern OTHERWISE =
            Pattern.compile("[每各均]|其中|评|选|入围|择优|精品|优秀|获|累计|历届|历年|先后|两轮|三轮|多轮|个人|另|还|等|往年|上届|比上|较上");

    /** No verb with its noun, and no name of a work, is longer. */
    private static final int REACH = 32;

    private static final int TWICE_SHOWN = 2;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "works-of-teams",
                "ratio",
                new LocalText("队伍数与作品数", "As many works as teams"),
                new LocalText(
                        "“n 支队伍参赛，提交 m 件作品”：每队一件时 m = n，每队几件时 m 是 n 的整数倍；除不尽的提示核对，不算错。",
                        "Where so many teams are said to hand in so many works, each one or each as many, the works are a"
                                + " multiple of the teams; else a note asks to look again."),
                "作品数 ÷ 队伍数是整数",
                "微课比赛共有 12 所学校的 34 支队伍参加，提交了 34 件微课作品。\n",
                "微课比赛共有 12 所学校的 34 支队伍参加，提交了 43 件微课作品。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<Claim> sentence : facts.sentences().values()) {
            List<Claim> teams = sentence.stream().filter(WorksOfTeams::isTeams).toList();
            for (Claim works : teams.isEmpty() ? List.<Claim>of() : sentence) {
                if (isMade(works)) {
                    teamsOf(works, teams).ifPresent(last -> judgements.add(compare(works, last)));
                }
            }
        }
        return judgements;
    }

    private static boolean isCount(Claim claim) {
        return claim.token().kind() == NumberToken.Kind.AMOUNT
                && claim.token().bound() == Bound.EXACT
                && claim.value().signum() > 0;
    }

    private static boolean isMade(Claim claim) {
        if (!isCount(claim)) {
            return false;
        }
        String before = Wording.before(claim, REACH).stripTrailing();
        String behind = Wording.behind(claim, REACH).stripLeading();
        return WORK_MADE.matcher(before).find()
                || (MADE.matcher(before).find() && WORK_BEHIND.matcher(behind).find());
    }

    /** The teams counted last before the works, where nothing between says that the works are others'. */
    private static Optional<Claim> teamsOf(Claim works, List<Claim> teams) {
        String text = works.prose().text();
        return teams.stream()
                .filter(claim -> claim.order() < works.order() && claim.prose() == works.prose())
                .max(Comparator.comparingInt(Claim::order))
                .filter(last -> !OTHERWISE
                        .matcher(
                                text.substring(last.token().end(), works.token().rawStart()))
                        .find());
    }

    private static boolean isTeams(Claim claim) {
        String behind = Wording.behind(claim, REACH).stripLeading();
        return isCount(claim)
                && (TEAM.matcher(claim.token().unit() + behind).find()
                        || TEAM.matcher(behind).find());
    }

    private Judgement compare(Claim works, Claim teams) {
        List<Evidence> ends = List.of(works.as("作品数"), teams.as("队伍数"));
        BigDecimal[] parts = works.value().divideAndRemainder(teams.value());
        if (parts[1].signum() == 0) {
            return Judgement.holds(card().id(), card().kind(), ends);
        }
        String each = Interval.exact(works.value())
                .over(Interval.exact(teams.value()))
                .show(TWICE_SHOWN);
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.NOTE,
                ends,
                works.raw() + " ÷ " + teams.raw() + " = " + each,
                teams.raw() + " 支队伍、" + works.raw() + " 件作品：每队一件时两数相等，每队几件时是整数倍，这里平均每队 " + each + " 件。",
                "核对队伍数和作品数；若各队件数不一，可以写明。",
                List.of(Cause.DIGITS_TRANSPOSED, Cause.DIGIT_WRONG, Cause.DIGIT_DOUBLED));
    }
}
