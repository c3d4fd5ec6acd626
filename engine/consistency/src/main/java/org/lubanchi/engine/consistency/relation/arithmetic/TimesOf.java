package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.AlikeClaims;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** How many times one quantity is of another: 培训人数达到在校生人数的 2.5 倍 (倍数). */
@AutoService(Relation.class)
public final class TimesOf implements Relation {
    private static final Pattern TIMES =
            Pattern.compile("([\\p{IsHan}]{0,12}?)(?:达到|达|是|为|相当于|约为|约)+([\\p{IsHan}]{2,14}?)的(?:约|近|超过?)?$");

    private static final Pattern IS = Pattern.compile("^，(?:达到?|是|为|相当于|约为)[^，。；、\\d]{0,14}$");
    private static final int ALIKE = 800;
    private static final Pattern PEOPLE = Pattern.compile("(?:生|人|人数|员|师|工)$");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "times-of",
                "ratio",
                new LocalText("倍数", "Times of another"),
                new LocalText(
                        "“甲达到乙的 x 倍”，x 由报告中甲、乙的数算得。", "How many times one quantity is of another follows from both."),
                "甲 ÷ 乙 = x 倍",
                "全县中职学校在校生 4600 人。\n2023 年共计开展各类培训 11500 人次，培训人数达到在校生人数的 2.5 倍。\n",
                "全县中职学校在校生 4600 人。\n2023 年共计开展各类培训 11500 人次，培训人数达到在校生人数的 5.2 倍。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        AlikeClaims<String> named = new AlikeClaims<>(facts.textClaims(), Claim::organisation, ALIKE);
        for (Claim times : facts.textClaims()) {
            if (times.token().kind() == NumberToken.Kind.MULTIPLE) {
                String before = times.prose().text().substring(0, times.token().rawStart());
                Matcher words = TIMES.matcher(before.substring(Math.max(0, before.length() - 34)));
                Optional<Judgement> beside = ofBeside(facts, times, before);
                if (beside.isPresent()) {
                    judgements.add(beside.get());
                } else if (words.find()) {
                    judgeTimes(facts, named, times, words).ifPresent(judgements::add);
                }
            }
        }
        return judgements;
    }

    /** 社会培训 4560 人次，是在校生 2650 人的 1.72 倍: both stand right before it. */
    private Optional<Judgement> ofBeside(ReportFacts facts, Claim times, String before) {
        List<Claim> told = ToldBefore.inFullSentence(facts, times);
        if (told.size() < 2 || !before.endsWith("的")) {
            return Optional.empty();
        }
        Claim counted = told.get(told.size() - 2);
        Claim base = told.getLast();
        boolean beside = IS.matcher(Wording.between(counted, base)).matches()
                && Wording.between(base, times).matches("的约?")
                && isCount(counted, times)
                && EachOf.of(counted).isEmpty()
                && isCount(base, times)
                && base.interval().isPositive()
                && isSameKind(base, counted, base.label());
        return beside ? Optional.of(verdict(times, counted, base)) : Optional.empty();
    }

    private Optional<Judgement> judgeTimes(ReportFacts facts, AlikeClaims<String> named, Claim times, Matcher words) {
        String subject = Labels.clean(words.group(1));
        String object = Labels.clean(words.group(2));
        List<Claim> before = facts.textNear(times.block(), 0).stream()
                .filter(claim -> isCount(claim, times) && claim.order() < times.order())
                .filter(claim -> subject.isEmpty()
                        || claim.sentence() == times.sentence()
                        || claim.label().contains(subject))
                .filter(claim -> !isNamed(claim, object))
                .toList();
        Optional<Claim> counted = before.stream().max(Comparator.comparingInt(Claim::order));
        Optional<Claim> base = counted.flatMap(amount -> base(named, times, amount, object));
        if (base.isEmpty()) {
            return Optional.empty();
        }
        boolean beside = counted.get().order() + 1 == times.order();
        return subject.isEmpty() && !beside
                ? ofAnother(times, before, base.get())
                : Optional.of(verdict(times, counted.get(), base.get()));
    }

    /**
     * 横向 642 万元、培训 525 万元，横向占 49.9%，约为纵向的 5.4 倍: what is a multiple is not named and not what stands last, so that
     * it is one told before in the sentence, or nothing can be said.
     */
    private Optional<Judgement> ofAnother(Claim times, List<Claim> before, Claim base) {
        return before.stream()
                .filter(claim -> claim.sentence() == times.sentence() && claim.sameUnit(base))
                .map(claim -> verdict(times, claim, base))
                .filter(judgement -> judgement.outcome() == Outcome.HOLDS)
                .findFirst();
    }

    private Judgement verdict(Claim times, Claim counted, Claim base) {
        List<Evidence> ends = List.of(times.as("倍数"), counted.as("甲"), base.as("乙"));
        String formula = counted.raw() + " ÷ " + base.raw();
        return new Verdict(card(), counted.interval().over(base.interval()), times, ends, formula).judgement("倍数");
    }

    /**
     * What it is a multiple of, counted in the same kind of unit. Where the report tells several of that name, for example of
     * the whole and of a few classes, the one that fits is meant, else the one told first.
     */
    private static Optional<Claim> base(AlikeClaims<String> alike, Claim times, Claim counted, String object) {
        List<Claim> named = alike.near(times.organisation(), object, times.order()).stream()
                .filter(claim -> isCount(claim, times) && claim.order() != counted.order())
                .filter(claim -> isNamed(claim, object) && claim.interval().isPositive())
                .filter(claim -> claim.years().mayMeet(times.years()) && isSameKind(claim, counted, object))
                .toList();
        List<Claim> exact =
                named.stream().filter(claim -> claim.label().equals(object)).toList();
        List<Claim> candidates = exact.isEmpty() ? named : exact;
        Optional<Claim> fitting = candidates.stream()
                .filter(claim -> counted.interval().over(claim.interval()).meets(times.interval()))
                .findFirst();
        boolean one = candidates.stream().map(Claim::value).distinct().count() <= 1;
        Comparator<Claim> near = Comparator.comparingInt(claim -> Math.abs(claim.block() - times.block()));
        return fitting.or(() -> candidates.stream().min(one ? near : Comparator.comparingInt(Claim::order)));
    }

    private static boolean isNamed(Claim claim, String object) {
        return claim.label().endsWith(object) || Labels.likeness(object, claim.label()) >= ALIKE;
    }

    /** People are a multiple of people, whether counted once or each time; anything else of its own unit. */
    private static boolean isSameKind(Claim base, Claim counted, String object) {
        boolean people = base.unit().startsWith("人") && counted.unit().startsWith("人");
        return people || (!PEOPLE.matcher(object).find() && base.unit().equals(counted.unit()));
    }

    private static boolean isCount(Claim claim, Claim times) {
        return claim.token().kind() == NumberToken.Kind.AMOUNT
                && claim.organisation().equals(times.organisation())
                && !claim.unit().equals("年");
    }
}
