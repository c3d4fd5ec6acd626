package org.lubanchi.engine.consistency.relation.structure;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.outline.TitleKind;
import org.lubanchi.engine.consistency.passage.TitleSpot;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** Chapters, cases, tables and figures count up without gap or repetition (编号连续). */
@AutoService(Relation.class)
public final class NumberSequence implements Relation {
    private static final String ID = "number-sequence";

    @Override
    public RelationCard card() {
        return new RelationCard(
                ID,
                "numbering",
                new LocalText("编号连续", "Numbers run on"),
                new LocalText(
                        "同一系列的章节、案例、专栏、图、表编号逐一递增，不跳号、不重号；分章编号在每章内从 1 起。",
                        "Chapters, cases, boxes, figures and tables of one series count up by one, without gap or repetition."),
                "n(i+1) = n(i) + 1",
                "案例 1：校企共建实训基地\n学校与企业共建基地。\n案例 2：匠心育人\n学校开展匠心教育。\n案例 3：技能下乡\n学校组织技能下乡。\n",
                "案例 1：校企共建实训基地\n学校与企业共建基地。\n案例 2：匠心育人\n学校开展匠心教育。\n案例 4：技能下乡\n学校组织技能下乡。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        judgeSeries(facts.view().bodyTitles(), facts.view().numbered(), "正文", judgements);
        List<TitleSpot> sections = facts.view().contents().stream()
                .filter(entry -> entry.title().kind() == TitleKind.SECTION)
                .toList();
        judgeSeries(sections, List.of(), "目录", judgements);
        return judgements;
    }

    /**
     * Titles that stand alone and those that open a paragraph run on by themselves, since lists stand between titles.
     *
     * @param others what is numbered alike and is no title; it may be what a number goes on from
     */
    private static void judgeSeries(
            List<TitleSpot> titles, List<TitleSpot> others, String where, List<Judgement> judgements) {
        Map<String, List<TitleSpot>> series = new LinkedHashMap<>();
        Map<String, List<TitleSpot>> numbered = new HashMap<>();
        for (TitleSpot each : titles) {
            series.computeIfAbsent(key(each) + (each.inline() ? "inline" : ""), _ -> new ArrayList<>())
                    .add(each);
        }
        Stream.concat(titles.stream(), others.stream())
                .sorted(Comparator.comparingInt(TitleSpot::order))
                .forEach(each -> numbered.computeIfAbsent(key(each), _ -> new ArrayList<>())
                        .add(each));
        series.values()
                .forEach(members -> judgeRun(
                        members, numbered.getOrDefault(key(members.getFirst()), List.of()), where, judgements));
    }

    private static String key(TitleSpot title) {
        return title.title().series() + title.title().parent();
    }

    /** Whether the number right before it, titles or not, is the one it goes on from. */
    private static boolean goesOn(TitleSpot here, List<TitleSpot> numbered) {
        int at = numbered.indexOf(here);
        return at > 0 && numbered.get(at - 1).title().last() + 1 == here.title().last();
    }

    private static void judgeRun(
            List<TitleSpot> members, List<TitleSpot> numbered, String where, List<Judgement> judgements) {
        for (int i = 1; i < members.size(); i++) {
            TitleSpot before = members.get(i - 1);
            TitleSpot here = members.get(i);
            int expected = before.title().last() + 1;
            boolean restart = here.title().last() == 1 && mayRestart(here);
            if (here.title().last() == expected || restart || goesOn(here, numbered)) {
                judgements.add(Judgement.holds(ID, "numbering", List.of(end(here, "编号"))));
                continue;
            }
            boolean nextFits =
                    i + 1 < members.size() && members.get(i + 1).title().last() == expected + 1;
            judgements.add(broken(before, here, expected, where, nextFits));
            if (nextFits) {
                judgements.add(Judgement.holds(ID, "numbering", List.of(end(members.get(i + 1), "编号"))));
                i++;
            }
        }
    }

    /** Lists inside a section begin again; chapters, cases and captions do not. */
    private static boolean mayRestart(TitleSpot title) {
        return title.title().kind() == TitleKind.SECTION
                && title.title().number().size() == 1;
    }

    private static Judgement broken(TitleSpot before, TitleSpot here, int expected, String where, boolean single) {
        int found = here.title().last();
        String problem = found > expected
                ? "缺 " + named(here, expected) + (found - expected > 1 ? " 等 " + (found - expected) + " 个编号" : "")
                : found == before.title().last() ? "编号重复" : "编号倒退";
        return new Judgement(
                ID,
                "numbering",
                Outcome.ERROR,
                List.of(end(here, "本处编号"), end(before, "前一编号")),
                before.title().last() + " + 1 = " + expected + " ≠ " + found,
                where + "编号不连续：" + before.title().name() + " 之后是 "
                        + here.title().name() + "，" + problem + "。",
                single
                        ? "把“" + here.title().name() + "”改为“" + named(here, expected) + "”。"
                        : "补上缺少的一项，或从“" + here.title().name() + "”起依次改号。",
                single ? List.of(Cause.DIGIT_WRONG) : List.of(Cause.NUMBER_SKIPPED));
    }

    private static String named(TitleSpot title, int last) {
        String printed = title.title().printed();
        int cut = Math.max(printed.lastIndexOf('-'), printed.lastIndexOf('.'));
        String number = printed.substring(0, cut + 1) + last;
        return title.title().kind() == TitleKind.SECTION
                ? number
                : title.title().series() + " " + number;
    }

    private static Evidence end(TitleSpot title, String role) {
        return new Evidence(title.spot(), role, title.title().printed());
    }
}
