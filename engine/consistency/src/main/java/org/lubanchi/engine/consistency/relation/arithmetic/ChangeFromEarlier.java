package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.relation.AlikeClaims;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/**
 * A change told with its earlier value only follows from that and the value the report tells elsewhere (前值在句、后值在别处):
 * 在籍学生比上年的 2248 人净增 108 人; and one told with its later value only, from the value of that name told before: 通过率升至 88.6%，提高
 * 17.9 个百分点.
 */
@AutoService(Relation.class)
public final class ChangeFromEarlier implements Relation {
    private static final String VERB =
            "(净?增加|净增|增长|增|提高|提升|上升|上涨|升|涨|扩大|高出|多出|超出|高|多[招收]?|减少|净减|减|少[招收]?|下降|降低|降|下滑|回落|跌|低)(?:了|约|近|达|幅为|率为)*$";
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:^|[，。；:)])(?:其中|今年|本年|全年)?([\\p{IsHan}“”]{2,14}?)(?:比|较|与|同)(?:上一?学?年度?|去年|上一?届|(?:19|20)\\d{2}[年届])[^，。；、\\d]{0,6}$");
    private static final Pattern CHANGES = Pattern.compile("^(?:相比|相较)?，?[^，。；、]{0,4}?" + VERB);
    private static final Pattern REACHES = Pattern.compile("(?:升至|降至|升到|降到|提高到|提升到|增至|增加到|增长到|减至|减少到|下降到)$");
    private static final Pattern BY = Pattern.compile("^，[^，。；、比较]{0,4}?" + VERB);
    private static final WordSearch DOWN = WordSearch.of("减|降|下滑|回落|低|少|跌");
    private static final Pattern TAIL = Pattern.compile("(?:总额|总数|总量|总人数|人数|数)$");
    private static final int ALIKE = 600;
    private static final int SAME = 1000;
    private static final int REACH = 40;
    private static final int SENTENCES = 3;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "change-from-base",
                "growth",
                new LocalText("前值、后值分处的增减", "A change with one of its values elsewhere"),
                new LocalText(
                        "“甲比上年的 a 增加 d（增长 x%）”，甲本年的数在报告别处；“甲升至 b，提高 d”，甲原来的数在前文：变化由两数算得。",
                        "Where a sentence tells a change with one of its values, the change follows from that and the"
                                + " other value, told elsewhere under the same name."),
                "今年 − 上年；(今年 ÷ 上年 − 1) × 100%",
                "某校质量年报（2023 年度）\n全校在籍学生 2356 人。\n在籍学生比上年的 2248 人净增 108 人。\n",
                "某校质量年报（2023 年度）\n全校在籍学生 2356 人。\n在籍学生比上年的 2248 人净增 180 人。\n");
    }

    /** Who is spoken of, and in what unit it is counted. */
    private record Source(String organisation, String unit) {}

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        AlikeClaims<Source> named = new AlikeClaims<>(
                facts.textClaims().stream()
                        .filter(claim -> claim.token().bound() == Bound.EXACT)
                        .toList(),
                ChangeFromEarlier::source,
                ALIKE);
        for (List<Claim> sentence : facts.sentences().values()) {
            for (int i = 1; i < sentence.size(); i++) {
                Claim value = sentence.get(i - 1);
                Claim change = sentence.get(i);
                fromBase(named, value, change)
                        .or(() -> toLater(facts, value, change))
                        .ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private static Source source(Claim claim) {
        return new Source(claim.organisation(), claim.token().kind() + claim.unit());
    }

    private Optional<Judgement> fromBase(AlikeClaims<Source> named, Claim base, Claim change) {
        Matcher verb = CHANGES.matcher(Wording.between(base, change));
        Matcher subject = SUBJECT.matcher(Wording.before(base, REACH));
        if (change.token().bound() != Bound.EXACT || !verb.find() || !subject.find()) {
            return Optional.empty();
        }
        String name = name(subject.group(1));
        boolean down = DOWN.isIn(verb.group(1));
        List<Claim> values = named.near(source(base), name, base.order()).stream()
                .filter(claim -> claim.order() != base.order()
                        && claim.order() != change.order()
                        && claim.value().compareTo(base.value()) != 0
                        && claim.years().sameYear(change.years())
                        && isNamed(claim, name))
                .toList();
        List<Judgement> judged = values.stream()
                .flatMap(now -> judge(now, base, change, down).stream())
                .toList();
        Optional<Judgement> fitting =
                judged.stream().filter(each -> each.outcome() == Outcome.HOLDS).findFirst();
        boolean one = values.stream().map(Claim::value).distinct().count() == 1
                && values.stream()
                        .anyMatch(
                                claim -> claim.block() == base.block() || Labels.likeness(claim.label(), name) == SAME);
        return fitting.or(() -> one ? judged.stream().findFirst() : Optional.empty());
    }

    /** 到款总额 is named 到款: its first character is no empty word here. */
    private static String name(String words) {
        String clean = Labels.clean(words);
        return clean.length() >= 2 ? clean : TAIL.matcher(words).replaceFirst("");
    }

    /** 在籍学生 is told as 全校在籍学生, 到款总额 as 科研与社会服务到款. */
    private static boolean isNamed(Claim claim, String name) {
        return name.length() >= 2
                && (claim.label().endsWith(name) || (claim.label().length() >= 2 && name.endsWith(claim.label())));
    }

    private Optional<Judgement> toLater(ReportFacts facts, Claim now, Claim change) {
        Matcher verb = BY.matcher(Wording.between(now, change));
        boolean told = change.token().bound() == Bound.EXACT
                && now.label().length() >= 2
                && verb.find()
                && REACHES.matcher(Wording.before(now, REACH)).find();
        if (!told) {
            return Optional.empty();
        }
        return ToldBefore.inSentences(facts, now, SENTENCES).stream()
                .filter(claim -> claim.label().equals(now.label()) && claim.sameUnit(now))
                .reduce((_, last) -> last)
                .flatMap(base -> judge(now, base, change, DOWN.isIn(verb.group(1))));
    }

    private Optional<Judgement> judge(Claim now, Claim base, Claim change, boolean down) {
        return new ToldChange(now, base, change, down).judge(card(), "“" + now.label() + "”的变化");
    }
}
