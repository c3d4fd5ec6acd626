package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** Of those who tried, so many passed (通过率、合格率、回收率): the rate is the second number over the first. */
@AutoService(Relation.class)
public final class PassRate implements Relation {
    private static final Pattern RATE =
            Pattern.compile("(?:报到|签约|注册|通过|合格|获证|取证|持证|及格|优秀|录取|立项|结项|获批|回收|有效|应答|参与|到课|巩固)率$");
    private static final Pattern TRIED =
            Pattern.compile("考证|录取|招收|参加|参考|报考|报名|应考|申报|申请|送审|抽[查检测]|受检|检查|发放|投放|应[到参]|调查|邀请");
    private static final Pattern PASSED =
            Pattern.compile("报到|签约|注册|拿到|通过|合格|取得|获得|获证|持证|及格|优秀|录取|立项|结项|获批|回收|有效|填答|应答|实[到参]|参与|完成");
    private static final WordSearch WORSE = WordSearch.of("未|不合格|没有");
    private static final int REACH = 16;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "pass-rate",
                "ratio",
                new LocalText("通过率", "Rates of those who passed"),
                new LocalText(
                        "一句里写明参加（申报、发放）的数和通过（获批、回收）的数，接着说的通过率、合格率、回收率等于后者除以前者。",
                        "Where a sentence tells how many tried and how many passed, the rate is the second over the"
                                + " first."),
                "通过 ÷ 参加 × 100%",
                "640 名学生参加等级考核，572 人取得证书，通过率为 89.4%。\n",
                "640 名学生参加等级考核，572 人取得证书，通过率为 98.4%。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<Claim> sentence : facts.sentences().values()) {
            for (int i = 0; i < sentence.size(); i++) {
                Claim rate = sentence.get(i);
                boolean named = i >= 2
                        && rate.token().kind() == NumberToken.Kind.PERCENT
                        && RATE.matcher(rate.label()).find();
                Optional<Verdict> beside = named ? besides(sentence, i) : Optional.empty();
                beside.or(() -> RateOperands.judge(facts, rate, (passed, tried) -> verdict(tried, passed, rate)))
                        .map(verdict -> verdict.judgement("“" + rate.label() + "”"))
                        .ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    /** Of those right before, unless it holds of all that the sentence began with: 发放 1200 份，回收 1182 份，有效 1113 份. */
    private Optional<Verdict> besides(List<Claim> sentence, int at) {
        Claim passed = sentence.get(at - 1);
        Claim rate = sentence.get(at);
        Optional<Verdict> last = besides(sentence.get(at - 2), passed, rate);
        return sentence.subList(0, at - 2).stream()
                .filter(_ -> last.filter(verdict -> verdict.outcome() != Outcome.HOLDS)
                        .isPresent())
                .filter(first -> first.sameUnit(passed) && first.interval().isPositive())
                .map(first -> verdict(first, passed, rate))
                .filter(verdict -> verdict.outcome() == Outcome.HOLDS)
                .findFirst()
                .or(() -> last);
    }

    private Optional<Verdict> besides(Claim tried, Claim passed, Claim rate) {
        boolean counts = tried.token().kind() == NumberToken.Kind.AMOUNT
                && tried.sameUnit(passed)
                && tried.interval().isPositive();
        String second = Wording.between(tried, passed);
        String words = Wording.before(tried, REACH) + second;
        String passing = second.substring(second.lastIndexOf('，') + 1) + Wording.between(passed, rate);
        boolean said = TRIED.matcher(words).find()
                && PASSED.matcher(passing).find()
                && !WORSE.isIn(passing)
                && !RateOperands.isDifference(passed);
        if (!counts || !said || !RateOperands.isUndisturbed(passed, rate)) {
            return Optional.empty();
        }
        return Optional.of(verdict(tried, passed, rate));
    }

    private Verdict verdict(Claim tried, Claim passed, Claim rate) {
        List<Evidence> ends = List.of(rate.as("通过率"), passed.as("通过"), tried.as("参加"));
        String formula = passed.raw() + " ÷ " + tried.raw() + " × 100%";
        return new Verdict(card(), passed.interval().percentOf(tried.interval()), rate, ends, formula);
    }
}
