package org.lubanchi.engine.consistency.relation.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.ReportFacts;

/** Numbers told side by side in one sentence (并列的数): 甲 12 人、乙 30 人，丙 8 人; or 3.1%、58.1% 和 38.8%. */
final class ListedNumbers {
    /** Each with its own name behind a comma. */
    private static final Pattern NAMED_NEXT =
            Pattern.compile("^[\\p{IsHan}]{0,6}[、，；和及与][\\p{IsHan}“”A-Za-z\\d()]{0,16}$");

    /** Nothing but the mark between them. */
    private static final Pattern BARE_NEXT = Pattern.compile("^[、，和及与]+$");

    /** A share told between the parts of a list. */
    private static final Pattern SHARE = Pattern.compile(
            "[，(]?(?:所)?占(?:比|[^，。；]{0,10}的)?(?:例|重)?(?:为|达)?\\d+(?:\\.\\d+)?%[)]?|[(]\\d+(?:\\.\\d+)?%[)]");

    /** 35 岁及以下 71 人: an age is part of the name of who is counted. */
    private static final Pattern AGE = Pattern.compile("\\d+(?:[-—–~至]\\d+)?(?=岁)");

    private static final Pattern BEHIND =
            Pattern.compile("^[\\p{IsHan}]{0,6}(?:[，(](?:所)?占(?:比|总数的)?(?:例|重)?(?:为|达)?|[(])$");

    /** Words of change, of a goal, or of another sum open something new. */
    private static final Pattern OTHER =
            Pattern.compile("[比较增减超达]|完成|任务|目标|计划|累计|其中|平均|[生人师校班户]均|下降|提高|共|合计|总|占|分别|中(?![职专等高心小学国级间型])");

    /** How much more it is than before is nothing beside it. */
    private static final Pattern CHANGED = Pattern.compile("[比较][^，。；]{0,8}(?:增|减|多|少|升|降)[加长少升降]?(?:了|约|近)*$");

    private static final int NEAR = 14;

    private ListedNumbers() {}

    /** Amounts of one unit, each with a name of its own, at least two. */
    private static List<List<Claim>> amounts(List<Claim> sentence) {
        List<Claim> amounts = sentence.stream()
                .filter(claim -> claim.token().kind() != NumberToken.Kind.PERCENT
                        && !claim.unit().equals("岁"))
                .toList();
        return runs(
                amounts,
                claim -> claim.token().kind() == NumberToken.Kind.AMOUNT
                        && claim.token().bound() == Bound.EXACT
                        && !claim.unit().isEmpty()
                        && !claim.unit().equals("年")
                        && !claim.label().isEmpty()
                        && !CHANGED.matcher(Wording.before(claim, NEAR)).find(),
                NAMED_NEXT);
    }

    /** Shares one behind the other, at least two. */
    static List<List<Claim>> shares(List<Claim> sentence) {
        return runs(sentence, claim -> claim.token().kind() == NumberToken.Kind.PERCENT, BARE_NEXT);
    }

    private static List<List<Claim>> runs(List<Claim> sentence, Predicate<Claim> fits, Pattern next) {
        List<List<Claim>> runs = new ArrayList<>();
        List<Claim> run = new ArrayList<>();
        for (Claim claim : sentence) {
            boolean fitting = fits.test(claim);
            if (!run.isEmpty() && !(fitting && continues(run.getLast(), claim, next))) {
                keep(run, runs);
                run = new ArrayList<>();
            }
            if (fitting) {
                run.add(claim);
            }
        }
        keep(run, runs);
        return runs;
    }

    private static void keep(List<Claim> run, List<List<Claim>> runs) {
        if (run.size() >= 2) {
            runs.add(List.copyOf(run));
        }
    }

    private static boolean continues(Claim last, Claim claim, Pattern next) {
        if (!claim.sameUnit(last)) {
            return false;
        }
        String between = AGE.matcher(SHARE.matcher(Wording.between(last, claim)).replaceAll(""))
                .replaceAll("");
        return next.matcher(between).matches() && !OTHER.matcher(between).find();
    }

    /** Words between two numbers without a share that is told there. */
    static String withoutShares(String between) {
        return SHARE.matcher(between).replaceAll("");
    }

    /**
     * A full sentence and the lists in it.
     *
     * @param claims all its numbers
     * @param amounts those told side by side, see {@link #amounts}
     */
    record Sentence(List<Claim> claims, List<List<Claim>> amounts) {}

    private record Sentences(List<Sentence> all) {}

    /** Each full sentence with its lists of amounts. */
    static List<Sentence> sentences(ReportFacts facts) {
        return facts.once(
                        Sentences.class,
                        each -> new Sentences(fullSentences(each).stream()
                                .map(claims -> new Sentence(claims, amounts(claims)))
                                .toList()))
                .all();
    }

    /** The claims of each full sentence: clauses parted by semicolons go on with one list. */
    private static List<List<Claim>> fullSentences(ReportFacts facts) {
        List<List<Claim>> full = new ArrayList<>();
        for (List<Claim> clause : facts.sentences().values()) {
            boolean goesOn = !full.isEmpty()
                    && Wording.between(full.getLast().getLast(), clause.getFirst())
                            .chars()
                            .noneMatch(mark -> "。！？".indexOf(mark) >= 0);
            if (goesOn) {
                full.getLast().addAll(clause);
            } else {
                full.add(new ArrayList<>(clause));
            }
        }
        return full;
    }

    /** The share told right behind a part: 4338 人升学，占 75%. */
    static Optional<Claim> shareBehind(List<Claim> sentence, Claim part) {
        int at = sentence.indexOf(part) + 1;
        return at < sentence.size()
                        && sentence.get(at).token().kind() == NumberToken.Kind.PERCENT
                        && BEHIND.matcher(Wording.between(part, sentence.get(at)))
                                .matches()
                ? Optional.of(sentence.get(at))
                : Optional.empty();
    }

    /** Whether only the mark for lists stands between them: that sets them apart from what a comma divides. */
    static boolean isClose(List<Claim> run) {
        for (int i = 1; i < run.size(); i++) {
            if (Wording.between(run.get(i - 1), run.get(i)).indexOf('，') >= 0) {
                return false;
            }
        }
        return true;
    }
}
