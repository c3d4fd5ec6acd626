package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Clauses;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** Rates of graduates: 升学率 = 升学 ÷ 毕业生, 就业率（含升学）= (直接就业 + 升学) ÷ 毕业生 (毕业去向比率). */
@AutoService(Relation.class)
public final class GraduateRates implements Relation {
    private static final Pattern FURTHER = Pattern.compile("升学|升入|考入|录取");
    private static final Pattern EMPLOYED = Pattern.compile("(?<!未|待|不)(?:就业|落实)");

    /** 升学 53 人，占就业人数的 13%: they are counted among those employed. */
    private static final Pattern OF_EMPLOYED = Pattern.compile("^[^。；\\d]{0,6}占[^，。；\\d]{0,4}就业");

    /** Other ways graduates go, which a rate of destinations counts too. */
    private static final WordSearch ELSEWHERE = WordSearch.of("参军|入伍|应征|创业|出国|留学|出境");

    private static final Pattern NOT_COUNT = Pattern.compile("单考|单招|其他|其中|保送|本科|专科|贯通|对口|专业(?!对口)");
    private static final Pattern FURTHER_RATE = Pattern.compile(".*(?:升学率|升学比例)$");
    private static final Pattern EMPLOYED_RATE = Pattern.compile(".*(?:就业率|去向落实率)$|(?:毕业生?)?落实率");
    private static final Pattern RELATED_RATE = Pattern.compile(".*对口(?:就业)?率$");
    /** What stands before a number of those who work or study on, in the clause of its rate. */
    private static final Pattern COUNT =
            Pattern.compile("([\\p{IsHan}()]*?)(?:就业|升学|升入|落实)[\\p{IsHan}]{0,6}?(?:达|为|有)?\\d+(?:\\.\\d+)?万?余?[人名]");

    /** 上届同期落实 3078 人，落实率 94.59%: of others than those told before. */
    private static final Pattern OTHER_TIME = Pattern.compile("(?:上一?[届年]|上一?学年|去年|往年|往届|同期)[^。；]*$");

    private static final Pattern OF_ONE = Pattern.compile("^(?:各?专业|各?系部?|该专业|该系|本专业)(?!对口)");

    private static final Pattern ALL = Pattern.compile(
            "(?:届|年|本|毕业生|毕业|学生|学员|全[市县区省校]|中职|高职|技工|本科|专科|直接|初次|一次性?|已|成功|实现|实际|总|应届|其中|共|去向|有|的|中|里|我[市县区校省]|各校|学校|中等职业学校|职业|等职|对口|高质量|灵活|签约|人数|为|达|就业|升学|名|人|参加|或|及|和|与)*");

    private static final int CLAUSE = 60;
    private static final int NEAR = 6;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "graduate-rates",
                "ratio",
                new LocalText("毕业生升学率、就业率", "Rates of graduates"),
                new LocalText(
                        "升学率等于升学人数除以毕业生数；就业率等于就业人数（含升学的，加升学人数）除以毕业生数；对口率等于对口人数除以就业人数。",
                        "The further-study rate is those who went on over graduates; the employment rate is those"
                                + " employed, and those who went on where it says so, over graduates."),
                "升学 ÷ 毕业生；(就业 + 升学) ÷ 毕业生",
                "2023 年全县中职毕业生共计 1500 人，其中直接就业人数 450 人，就业率达 98.0%（含升学学生）。\n2023 年升入高校的学生达 1020 人，升学率达 68.0%。\n",
                "2023 年全县中职毕业生共计 1500 人，其中直接就业人数 450 人，就业率达 98.8%（含升学学生）。\n2023 年升入高校的学生达 1020 人，升学率达 68.0%。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Claim rate : facts.textClaims()) {
            if (rate.token().kind() != NumberToken.Kind.PERCENT || rate.parent().isPresent()) {
                continue;
            }
            if (OTHER_TIME.matcher(Wording.before(rate, CLAUSE)).find()) {
                continue;
            }
            if (isOfSome(rate) || OF_ONE.matcher(rate.label()).find()) {
                continue;
            }
            if (RELATED_RATE.matcher(rate.label()).matches()) {
                relatedRate(facts, rate).ifPresent(judgements::add);
            } else if (FURTHER_RATE.matcher(rate.label()).matches()) {
                furtherRate(facts, rate).ifPresent(judgements::add);
            } else if (EMPLOYED_RATE.matcher(rate.label()).matches()
                    && !NOT_COUNT.matcher(rate.label()).find()) {
                employedRate(facts, rate).ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    /** 机械专业就业 54 人，就业率 90%: the rate of some graduates, told behind their own number. */
    private static boolean isOfSome(Claim rate) {
        String before = Wording.before(rate, CLAUSE);
        String clause = Clauses.last(before);
        Matcher count = COUNT.matcher(clause);
        return count.find() && !ALL.matcher(count.group(1)).matches();
    }

    private static Optional<Claim> nearest(ReportFacts facts, Claim rate, Pattern words, boolean before) {
        Claim best = null;
        for (Claim claim : facts.textNear(rate.block(), NEAR)) {
            boolean fits = isPeople(claim, words)
                    && claim.organisation().equals(rate.organisation())
                    && claim.years().sameYear(rate.years())
                    && (!before || claim.order() < rate.order());
            if (fits
                    && (best == null
                            || Math.abs(claim.order() - rate.order()) < Math.abs(best.order() - rate.order()))) {
                best = claim;
            }
        }
        return Optional.ofNullable(best);
    }

    /** 就业率 98.6%，共 850 人就业. */
    private static Optional<Claim> rightBehind(ReportFacts facts, Claim rate) {
        return facts.behind(rate)
                .filter(claim -> ToldBefore.isPlain(claim)
                        && claim.unit().equals("人")
                        && EMPLOYED.matcher(claim.words()).find());
    }

    /** All graduates; where the clause of the rate counts some of them, it is not of all. */
    private static Optional<Claim> graduates(ReportFacts facts, Claim rate) {
        Optional<Claim> own = facts.textNear(rate.block(), 0).stream()
                .filter(claim -> claim.sentence() == rate.sentence()
                        && claim.order() < rate.order()
                        && claim.token().kind() == NumberToken.Kind.AMOUNT
                        && claim.unit().equals("人")
                        && claim.label().contains("毕业")
                        && !claim.label().contains("升"))
                .reduce((_, last) -> last);
        return nearest(facts, rate, Pattern.compile("毕业生$|毕业$|毕业学生$"), false)
                .filter(base -> base.block() <= rate.block())
                .filter(base -> own.isEmpty()
                        || own.filter(base::equals).isPresent()
                        || own.get().parent().isPresent());
    }

    /** Those who went on to study: told before in the same sentence, else nearest. What follows the rate may part them. */
    private static Optional<Claim> further(ReportFacts facts, Claim rate) {
        return ToldBefore.inFullSentence(facts, rate).stream()
                .filter(claim -> isPeople(claim, FURTHER)
                        && claim.parent()
                                .filter(whole -> isPeople(whole, FURTHER))
                                .isEmpty())
                .findFirst()
                .or(() -> nearest(facts, rate, FURTHER, false));
    }

    private static boolean isPeople(Claim claim, Pattern words) {
        return claim.token().kind() == NumberToken.Kind.AMOUNT
                && claim.unit().equals("人")
                && words.matcher(claim.label()).find()
                && !NOT_COUNT.matcher(claim.label()).find();
    }

    private Optional<Judgement> furtherRate(ReportFacts facts, Claim rate) {
        Optional<Claim> further = further(facts, rate);
        Optional<Claim> base = graduates(facts, rate);
        if (further.isEmpty() || base.isEmpty() || !base.get().interval().isPositive()) {
            return Optional.empty();
        }
        Interval expected = further.get().interval().percentOf(base.get().interval());
        List<Evidence> ends =
                List.of(rate.as("升学率"), further.get().as("升学人数"), base.get().as("毕业生"));
        String formula = further.get().raw() + " ÷ " + base.get().raw() + " × 100%";
        return Optional.of(new Verdict(card(), expected, rate, ends, formula).judgement("升学率"));
    }

    /** 专业对口 302 人，对口率 86%: of those employed. */
    private Optional<Judgement> relatedRate(ReportFacts facts, Claim rate) {
        Optional<Claim> related = facts.textNear(rate.block(), 0).stream()
                .filter(claim -> claim.token().kind() == NumberToken.Kind.AMOUNT
                        && claim.sentence() == rate.sentence()
                        && claim.order() < rate.order()
                        && claim.label().contains("对口"))
                .reduce((_, last) -> last);
        Optional<Claim> employed = related.flatMap(count -> Topics.whole(facts, count))
                .or(() -> nearest(facts, rate, EMPLOYED, true))
                .filter(claim -> related.filter(claim::equals).isEmpty());
        if (related.isEmpty()
                || employed.isEmpty()
                || !employed.get().interval().isPositive()) {
            return Optional.empty();
        }
        Verdict ofEmployed = relatedOf(rate, related.get(), employed.get());
        Optional<Verdict> ofAll = graduates(facts, rate)
                .filter(all -> all.interval().isPositive())
                .map(all -> relatedOf(rate, related.get(), all))
                .filter(verdict -> verdict.outcome() == Outcome.HOLDS);
        return Optional.of(ofAll.orElse(ofEmployed).judgement("对口率"));
    }

    private Verdict relatedOf(Claim rate, Claim related, Claim base) {
        List<Evidence> ends = List.of(rate.as("对口率"), related.as("对口人数"), base.as("就业或毕业人数"));
        String formula = related.raw() + " ÷ " + base.raw() + " × 100%";
        return new Verdict(card(), related.interval().percentOf(base.interval()), rate, ends, formula);
    }

    private Optional<Judgement> employedRate(ReportFacts facts, Claim rate) {
        Optional<Claim> employed = nearest(facts, rate, EMPLOYED, true).or(() -> rightBehind(facts, rate));
        Optional<Claim> base = graduates(facts, rate);
        if (employed.isEmpty() || base.isEmpty() || !base.get().interval().isPositive()) {
            return Optional.empty();
        }
        List<Claim> gone = new ArrayList<>(List.of(employed.get()));
        Verdict alone = ofGraduates(rate, gone, base.get());
        Optional<Claim> further = further(facts, rate)
                .filter(claim ->
                        !OF_EMPLOYED.matcher(Wording.behind(claim, CLAUSE)).find());
        List<Claim> elsewhere = elsewhere(facts, base.get());
        if (alone.outcome() == Outcome.HOLDS || (further.isEmpty() && elsewhere.isEmpty())) {
            return alone.outcome() == Outcome.HOLDS || !includesFurther(rate)
                    ? Optional.of(alone.judgement("就业率"))
                    : Optional.empty();
        }
        further.ifPresent(gone::add);
        Verdict together = ofGraduates(rate, gone, base.get());
        if (together.outcome() == Outcome.HOLDS || elsewhere.isEmpty()) {
            return Optional.of(together.judgement("就业率（含升学）"));
        }
        gone.addAll(elsewhere);
        return Optional.of(ofGraduates(rate, gone, base.get()).judgement("去向落实率"));
    }

    private Verdict ofGraduates(Claim rate, List<Claim> gone, Claim graduates) {
        List<Evidence> ends = new ArrayList<>(List.of(rate.as("就业率")));
        gone.forEach(each -> ends.add(each.as(each.label())));
        ends.add(graduates.as("毕业生"));
        Sum sum = new Sum(gone);
        String added = sum.formula();
        String formula = (gone.size() == 1 ? added : "(" + added + ")") + " ÷ " + graduates.raw() + " × 100%";
        return new Verdict(card(), sum.interval().percentOf(graduates.interval()), rate, ends, formula);
    }

    /** Graduates who went neither to work nor to school: the army, a business of their own, abroad. */
    private static List<Claim> elsewhere(ReportFacts facts, Claim graduates) {
        return facts.textNear(graduates.block(), 0).stream()
                .filter(claim -> claim.token().kind() == NumberToken.Kind.AMOUNT
                        && claim.unit().equals("人")
                        && ELSEWHERE.isIn(claim.label())
                        && claim.organisation().equals(graduates.organisation())
                        && claim.years().sameYear(graduates.years()))
                .toList();
    }

    private static boolean includesFurther(Claim rate) {
        String text = rate.prose().text();
        return text.substring(
                        rate.token().end(), Math.min(text.length(), rate.token().end() + 10))
                .contains("含升学");
    }
}
