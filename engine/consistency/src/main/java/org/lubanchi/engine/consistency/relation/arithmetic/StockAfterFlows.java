package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** What came and what went make the later number of the earlier (增减后的总数): 撤销 38 个，增设 26 个，总数由 214 个调整为 202 个. */
@AutoService(Relation.class)
public final class StockAfterFlows implements Relation {
    private static final Pattern FROM = Pattern.compile("(?:由|从)[^，。；\\d]{0,10}$");
    private static final Pattern TO = Pattern.compile("^[^，。；\\d]{0,6}(?:增|减|扩|升|降|压|变|调整|发展)[^，。；\\d]{0,4}(?:到|至|为)$");
    private static final Pattern CAME = Pattern.compile("(?:新增|新设|增设|增加|新建|调入|引进|招聘|转入|迁入|补充|新购|添置|净增)[^，。；\\d]{0,8}$");
    private static final Pattern WENT =
            Pattern.compile("(?:撤销|停招|停办|撤并|取消|淘汰|退出|减少|调出|退休|离职|流失|转出|报废|核减)[^，。；\\d]{0,8}$");
    private static final Pattern YEARS = Pattern.compile("(?:每年|累计|[两二三四五]年)[^，。；\\d]{0,8}$");
    private static final int REACH = 14;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "stock-after-flows",
                "difference",
                new LocalText("增减后的总数", "The number after what came and went"),
                new LocalText(
                        "一句里说增加（引进、增设）多少、减少（撤销、退休）多少，又说总数由 a 变为 b，b 等于 a 加增加、减减少。",
                        "Where a sentence tells what came and what went and that the number changed from a to b, b is a"
                                + " with what came and without what went."),
                "前值 + 增加 − 减少 = 后值",
                "撤销专业布点 38 个，增设 26 个，布点总数由 214 个调整为 202 个。\n",
                "撤销专业布点 38 个，增设 26 个，布点总数由 214 个调整为 220 个。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        List<Claim> claims = facts.textClaims();
        for (int i = 1; i < claims.size(); i++) {
            Claim from = claims.get(i - 1);
            Claim to = claims.get(i);
            boolean told = from.prose() == to.prose()
                    && from.sameUnit(to)
                    && ToldBefore.isPlain(from)
                    && ToldBefore.isPlain(to)
                    && !from.unit().isEmpty()
                    && TO.matcher(Wording.between(from, to)).matches()
                    && FROM.matcher(Wording.before(from, REACH)).find();
            if (told) {
                judgeOne(facts, from, to).ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private Optional<Judgement> judgeOne(ReportFacts facts, Claim from, Claim to) {
        List<Claim> before = ToldBefore.inFullSentence(facts, from).stream()
                .filter(claim -> claim.sameUnit(from) && claim.parent().isEmpty())
                .toList();
        List<Claim> came = told(before, CAME);
        List<Claim> went = told(before, WENT);
        boolean all =
                came.size() + went.size() == before.size() && !before.isEmpty() && came.size() <= 1 && went.size() <= 1;
        if (!all) {
            return Optional.empty();
        }
        Interval expected = from.interval().plus(new Sum(came).interval()).minus(new Sum(went).interval());
        Verdict verdict = new Verdict(card(), expected, to, ends(from, to, came, went), formula(from, came, went));
        boolean meant = !came.isEmpty() && !went.isEmpty() || verdict.mayBeSlip();
        return Optional.of(verdict)
                .filter(each -> each.outcome() == Outcome.HOLDS || meant)
                .map(each -> each.judgement("增减后的总数"));
    }

    private static List<Claim> told(List<Claim> claims, Pattern words) {
        return claims.stream()
                .filter(claim -> words.matcher(Wording.before(claim, REACH)).find()
                        && !YEARS.matcher(Wording.before(claim, REACH)).find())
                .toList();
    }

    private static List<Evidence> ends(Claim from, Claim to, List<Claim> came, List<Claim> went) {
        List<Evidence> ends = new ArrayList<>(List.of(to.as("后值"), from.as("前值")));
        came.forEach(claim -> ends.add(claim.as("增加")));
        went.forEach(claim -> ends.add(claim.as("减少")));
        return ends;
    }

    private static String formula(Claim from, List<Claim> came, List<Claim> went) {
        StringBuilder formula = new StringBuilder(from.raw());
        came.forEach(claim -> formula.append(" + ").append(claim.raw()));
        went.forEach(claim -> formula.append(" − ").append(claim.raw()));
        return formula.toString();
    }
}
