package org.lubanchi.engine.consistency.relation.structure;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.lubanchi.engine.consistency.claim.WordedPattern;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.passage.Passage;
import org.lubanchi.engine.consistency.passage.Spot;
import org.lubanchi.engine.consistency.passage.TitleSpot;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** What the text refers to exists: 见图 5, 如表 3 所示, 案例 7 (引用有着落). */
@AutoService(Relation.class)
public final class DanglingReference implements Relation {
    private static final String ID = "dangling-reference";
    private static final String KIND = "numbering";
    private static final WordedPattern REFERENCE = WordedPattern.of(
            "图|表|案例|专栏",
            "(?:(?:见|参见|详见|如|据|由|从|按照?)(?:下|上)?(附表|附图|图|表|案例|专栏)(\\d{1,3}(?:[-—.]\\d{1,2}){0,2})(?![\\d.%])"
                    + "|(附表|附图|图|表)(\\d{1,3}(?:[-—.]\\d{1,2}){0,2})(?:所示|所列|显示|可见))");

    @Override
    public RelationCard card() {
        return new RelationCard(
                ID,
                KIND,
                new LocalText("引用有着落", "References exist"),
                new LocalText(
                        "文中“见图 N”“如表 N 所示”所指的图、表、案例在报告中存在。", "Figures, tables and cases the text refers to exist."),
                "见 X ⇒ 有标题 X",
                "表 1 教师情况\n年份 专任教师 双师型\n2021 320 180\n2022 326 188\n教师人数逐年增加，见表 1。\n",
                "表 1 教师情况\n年份 专任教师 双师型\n2021 320 180\n2022 326 188\n教师人数逐年增加，见表 3。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        Map<String, List<TitleSpot>> titles = facts.view().bodyTitles().stream()
                .collect(Collectors.groupingBy(title -> title.title().series()));
        Map<String, Set<String>> numbers = new HashMap<>();
        titles.forEach((series, members) -> numbers.put(
                series,
                members.stream().map(title -> plain(title.title().printed())).collect(Collectors.toSet())));
        for (Passage passage : facts.view().passages()) {
            if (passage.kind() != Passage.Kind.BODY) {
                continue;
            }
            for (MatchResult found : REFERENCE.all(passage.text())) {
                int group = found.group(1) == null ? 3 : 1;
                String series = found.group(group);
                judgeOne(titles.getOrDefault(series, List.of()), numbers.getOrDefault(series, Set.of()), passage, found)
                        .ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private static String plain(String number) {
        return number.replace('—', '-').replace('.', '-');
    }

    private static Optional<Judgement> judgeOne(
            List<TitleSpot> titles, Set<String> numbers, Passage passage, MatchResult found) {
        int group = found.group(1) == null ? 3 : 1;
        String series = found.group(group);
        String number = found.group(group + 1);
        if (titles.isEmpty()) {
            return Optional.empty();
        }
        Spot spot = passage.prose().spot(found.start(group), found.end(group + 1));
        Evidence end = new Evidence(spot, "引用", number);
        if (numbers.contains(plain(number))) {
            return Optional.of(Judgement.holds(ID, KIND, List.of(end)));
        }
        TitleSpot nearest = nearest(titles, passage.index());
        return Optional.of(new Judgement(
                ID,
                KIND,
                Outcome.ERROR,
                List.of(
                        end,
                        new Evidence(nearest.spot(), "最近的同类标题", nearest.title().printed())),
                "无 " + series + " " + number,
                "文中引用“" + series + " " + number + "”，报告里没有这个" + series + "；离它最近的是“"
                        + nearest.title().name() + " " + nearest.title().title() + "”。",
                "改为实际的编号，例如 " + nearest.title().name() + "。",
                List.of(Cause.OTHER_DRAFT, Cause.DIGIT_WRONG)));
    }

    private static TitleSpot nearest(List<TitleSpot> titles, int index) {
        TitleSpot best = titles.getFirst();
        for (TitleSpot title : titles) {
            if (Math.abs(title.order() - index) < Math.abs(best.order() - index)) {
                best = title;
            }
        }
        return best;
    }
}
