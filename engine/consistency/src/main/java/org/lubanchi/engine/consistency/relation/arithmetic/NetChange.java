package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** What was added less what was taken away is by how much the number changed (增减相抵): 新增 9 个、撤销 12 个，比上年减少 3 个. */
@AutoService(Relation.class)
public final class NetChange implements Relation {
    private static final Pattern ADDED =
            Pattern.compile("(?:新增|新设|增设|增加|调入|引进|招聘|新聘|新招|招录|录用|入职|转入|迁入)[\\p{IsHan}]{0,8}$");
    private static final String REMOVAL = "(?:撤销|停招|停办|撤并|取消|淘汰|退出|减少|调出|退休|离职|流失|转出)[\\p{IsHan}]{0,8}$";
    private static final Pattern REMOVED = Pattern.compile("^[^。；]{0,8}" + REMOVAL);
    private static final Pattern REMOVED_FIRST = Pattern.compile(REMOVAL);
    private static final int REACH = 12;
    private static final Pattern NET = Pattern.compile(
            "(?:总数|总量|数量|净|合计)[\\p{IsHan}]{0,4}?(?:[比较](?:上年|上一年|去年|上学年)(?:度|末|底)?)?(净?增加?|净?减少?)(?:了)?$");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "net-change",
                "difference",
                new LocalText("增减相抵", "What was added less what was taken away"),
                new LocalText(
                        "一句里说新增多少、撤销多少，又说总数（净）增减多少，净增减等于新增减去撤销。",
                        "Where a sentence tells what was added, what was taken away and the net change, the last is the"
                                + " difference of the others."),
                "新增 − 撤销 = 净增减",
                "2023 年新增专业点 9 个、撤销 12 个，专业点总数比上年减少 3 个。\n",
                "2023 年新增专业点 9 个、撤销 12 个，专业点总数比上年减少 2 个。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<Claim> sentence : facts.sentences().values()) {
            for (int i = 2; i < sentence.size(); i++) {
                Claim first = sentence.get(i - 2);
                Claim second = sentence.get(i - 1);
                Claim change = sentence.get(i);
                judgeAt(first, second, change)
                        .or(() -> removedFirst(first, second, change))
                        .ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private Optional<Judgement> judgeAt(Claim added, Claim removed, Claim change) {
        boolean told = ADDED.matcher(Wording.before(added, REACH)).find()
                && REMOVED.matcher(Wording.between(added, removed)).matches();
        return told ? judge(added, removed, change, Wording.between(removed, change)) : Optional.empty();
    }

    /** 停招 2 个、新增 3 个，净增 1 个. */
    private Optional<Judgement> removedFirst(Claim removed, Claim added, Claim change) {
        boolean told = REMOVED_FIRST.matcher(Wording.before(removed, REACH)).find()
                && ADDED.matcher(Wording.between(removed, added)).find();
        return told ? judge(added, removed, change, Wording.between(added, change)) : Optional.empty();
    }

    private Optional<Judgement> judge(Claim added, Claim removed, Claim change, String between) {
        Matcher net = NET.matcher(between);
        boolean told = net.find()
                && added.token().kind() == NumberToken.Kind.AMOUNT
                && added.sameUnit(removed)
                && removed.sameUnit(change);
        if (!told) {
            return Optional.empty();
        }
        boolean fell = net.group(1).contains("减");
        Claim more = fell ? removed : added;
        Claim less = fell ? added : removed;
        Interval expected = more.interval().minus(less.interval());
        List<Evidence> ends = List.of(change.as("净增减"), added.as("新增"), removed.as("撤销"));
        return Optional.of(new Verdict(card(), expected, change, ends, more.raw() + " − " + less.raw())
                .judgement("净" + (fell ? "减少" : "增加") + "数"));
    }
}
