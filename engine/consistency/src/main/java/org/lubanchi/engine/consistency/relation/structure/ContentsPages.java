package org.lubanchi.engine.consistency.relation.structure;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.passage.TitleSpot;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** Page numbers of a contents list never go back (目录页码递增). */
@AutoService(Relation.class)
public final class ContentsPages implements Relation {
    private static final String ID = "contents-pages";
    private static final String KIND = "numbering";

    @Override
    public RelationCard card() {
        return new RelationCard(
                ID,
                KIND,
                new LocalText("目录页码递增", "Contents pages do not go back"),
                new LocalText(
                        "同一张目录里，后一项的页码不小于前一项。",
                        "In one contents list no entry has a smaller page than the entry before it."),
                "p(i) ≤ p(i+1)",
                "目录\n1.1 规模结构......1\n1.2 设施设备......2\n1.3 教师队伍......3\n1.4 经费......5\n\n1.1 规模结构\n",
                "目录\n1.1 规模结构......1\n1.2 设施设备......2\n1.3 教师队伍......37\n1.4 经费......5\n\n1.1 规模结构\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<TitleSpot> list : lists(facts.view().contents())) {
            judgeList(list, judgements);
        }
        return judgements;
    }

    /** Parts the entries into lists: a new list begins where another series starts and the pages begin again. */
    static List<List<TitleSpot>> lists(List<TitleSpot> contents) {
        List<List<TitleSpot>> lists = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TitleSpot entry : contents) {
            if (entry.page().isEmpty()) {
                continue;
            }
            boolean newSeries = seen.add(entry.title().series());
            boolean back =
                    !lists.isEmpty() && page(entry) < page(lists.getLast().getLast());
            if (lists.isEmpty() || (newSeries && back)) {
                lists.add(new ArrayList<>());
            }
            lists.getLast().add(entry);
        }
        return lists;
    }

    private static int page(TitleSpot entry) {
        return entry.page().orElse(0);
    }

    private static void judgeList(List<TitleSpot> list, List<Judgement> judgements) {
        Set<Integer> inOrder = longestInOrder(list);
        for (int i = 0; i < list.size(); i++) {
            if (inOrder.contains(i)) {
                judgements.add(Judgement.holds(ID, KIND, List.of(end(list.get(i), "页码"))));
            } else {
                judgements.add(broken(list, i));
            }
        }
    }

    /** Indexes of a longest sequence of pages that do not go back. */
    private static Set<Integer> longestInOrder(List<TitleSpot> list) {
        int[] previous = new int[list.size()];
        int[] ends = new int[list.size()];
        int longest = 0;
        for (int i = 0; i < list.size(); i++) {
            int place = place(list, ends, longest, page(list.get(i)));
            previous[i] = place == 0 ? -1 : ends[place - 1];
            ends[place] = i;
            longest = Math.max(longest, place + 1);
        }
        Set<Integer> kept = new HashSet<>();
        for (int i = longest == 0 ? -1 : ends[longest - 1]; i >= 0; i = previous[i]) {
            kept.add(i);
        }
        return kept;
    }

    /**
     * How many sequences end in a page no larger than this one.
     *
     * @param ends for each length the entry that a sequence so long ends in with the smallest page
     */
    private static int place(List<TitleSpot> list, int[] ends, int longest, int page) {
        int from = 0;
        int to = longest;
        while (from < to) {
            int half = (from + to) >>> 1;
            if (page(list.get(ends[half])) <= page) {
                from = half + 1;
            } else {
                to = half;
            }
        }
        return from;
    }

    private static Judgement broken(List<TitleSpot> list, int i) {
        TitleSpot entry = list.get(i);
        List<Evidence> ends = new ArrayList<>();
        ends.add(end(entry, "页码"));
        String before = "";
        String after = "";
        if (i > 0) {
            ends.add(end(list.get(i - 1), "前一项"));
            before = page(list.get(i - 1)) + " ≤ ";
        }
        if (i + 1 < list.size()) {
            ends.add(end(list.get(i + 1), "后一项"));
            after = " ≤ " + page(list.get(i + 1));
        }
        return new Judgement(
                ID,
                KIND,
                Outcome.ERROR,
                ends,
                before + page(entry) + after,
                "目录页码不递增：“" + entry.title().name() + "”的页码 " + page(entry) + " 与前后项不合。",
                "按正文实际页码更新目录。",
                List.of(Cause.DIGIT_DOUBLED, Cause.DIGIT_WRONG, Cause.OTHER_DRAFT));
    }

    private static Evidence end(TitleSpot entry, String role) {
        return new Evidence(entry.pageSpot(), role, String.valueOf(page(entry)));
    }
}
