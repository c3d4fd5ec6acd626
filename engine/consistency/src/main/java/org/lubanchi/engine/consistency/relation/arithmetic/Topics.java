package org.lubanchi.engine.consistency.relation.arithmetic;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.ReportFacts;

/** What a sentence says it parts (所分的总体): 专任教师中，… and 专任教师按学历分，… speak of a number told before. */
final class Topics {
    private static final Pattern TOPIC = Pattern.compile(
            "(?:^|[，。；:●])(?:在|其中)?([\\p{IsHan}]{2,12}?)(?:[中里](?=，)|中，?(?![职专等高心小学国级间型])|按[\\p{IsHan}]{1,8}?(?:分类?|划分|统计|来看|看)(?=[，:]))");
    private static final Pattern TAIL = Pattern.compile("(?:者|人员|的(?:毕业生|学生|教师|人员)|的)$");

    /** 全日制在校生 are 在校生, 双师型教师 are not 教师. */
    private static final Pattern NEUTRAL =
            Pattern.compile("(?:全日制|中职|中等职业|职业|学校|各类|各级|学历|教育|开设|开办|建有|建成|拥有|设有|设置|现有|共有|总|统招|在册|合作|签约|校内|招收|接收|举办)*");

    private static final int REACH = 2;
    private static final int SHORTEST = 2;

    private Topics() {}

    /** The number whose members the full sentence of a claim parts. */
    static Optional<Claim> whole(ReportFacts facts, Claim part) {
        Matcher found = TOPIC.matcher(Wording.sentenceBefore(part));
        String name = "";
        while (found.find()) {
            name = found.group(1);
        }
        return name.isEmpty() ? Optional.empty() : named(facts, part, name);
    }

    /** The number that the last topic of the passage before a claim's sentence names. */
    static Optional<Claim> carried(ReportFacts facts, Claim part) {
        String text = part.prose().text();
        int begin = text.lastIndexOf('。', part.token().start());
        Matcher found = TOPIC.matcher(text.substring(0, begin + 1));
        String name = "";
        while (found.find()) {
            name = found.group(1);
        }
        return name.isEmpty() ? Optional.empty() : named(facts, part, name);
    }

    /** The number told before in the passage whose name the sentence of a claim begins with: 专任教师职称见表 1，研究生 301 人，占 11.5%. */
    static Optional<Claim> spokenOf(ReportFacts facts, Claim part) {
        String sentence = Wording.sentenceBefore(part);
        int begin = part.token().rawStart() - sentence.length();
        return facts.textNear(part.block(), 0).stream()
                .filter(claim -> claim.prose() == part.prose()
                        && claim.token().end() <= begin
                        && claim.label().length() > SHORTEST
                        && claim.parent().isEmpty()
                        && claim.sameUnit(part)
                        && claim.organisation().equals(part.organisation())
                        && sentence.startsWith(claim.label()))
                .reduce((_, last) -> last);
    }

    /** The number of a name told last before a claim, in the passages just before, else anywhere of the same year. */
    static Optional<Claim> named(ReportFacts facts, Claim part, String name) {
        String bare = Labels.clean(TAIL.matcher(name).replaceFirst(""));
        if (bare.length() < SHORTEST) {
            return Optional.empty();
        }
        return last(facts.textNear(part.block(), REACH), part, bare)
                .or(() -> last(facts.textEndingLike(bare), part, bare)
                        .filter(claim -> claim.years().sameYear(part.years())));
    }

    /** The number of just this name told behind a claim in its full sentence: 占总收入的 78.4%；总收入 4863.0 万元. */
    static Optional<Claim> namedBehind(ReportFacts facts, Claim part, String name) {
        String bare = Labels.clean(TAIL.matcher(name).replaceFirst(""));
        List<Claim> behind = ToldBefore.around(facts, part).stream()
                .filter(claim -> claim.order() > part.order()
                        && claim.token().kind() == NumberToken.Kind.AMOUNT
                        && claim.sameUnit(part)
                        && claim.label().length() >= SHORTEST
                        && claim.value().compareTo(part.value()) >= 0
                        && claim.label().equals(bare))
                .toList();
        return behind.size() == 1 ? Optional.of(behind.getFirst()) : Optional.empty();
    }

    private static Optional<Claim> last(List<Claim> claims, Claim part, String name) {
        List<Claim> fitting = claims.stream()
                .filter(claim -> claim.order() < part.order()
                        && claim.token().kind() == NumberToken.Kind.AMOUNT
                        && claim.sameUnit(part)
                        && claim.organisation().equals(part.organisation())
                        && isNamed(claim, name))
                .toList();
        return fitting.stream()
                .filter(claim -> claim.label().equals(name))
                .reduce((_, last) -> last)
                .or(() -> fitting.stream().reduce((_, last) -> last));
    }

    private static boolean isNamed(Claim claim, String name) {
        String label = claim.label();
        boolean scoped = label.endsWith(name)
                && (name.startsWith("总")
                        || NEUTRAL.matcher(label.substring(0, label.length() - name.length()))
                                .matches());
        return label.length() >= SHORTEST && (scoped || (name.startsWith(label) && label.length() * 2 > name.length()));
    }
}
