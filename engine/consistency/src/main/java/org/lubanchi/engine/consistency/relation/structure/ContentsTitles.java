package org.lubanchi.engine.consistency.relation.structure;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.passage.TitleSpot;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** Contents and body carry the same titles under the same numbers (目录与正文一致). */
@AutoService(Relation.class)
public final class ContentsTitles implements Relation {
    private static final String ID = "contents-titles";
    private static final String KIND = "numbering";

    @Override
    public RelationCard card() {
        return new RelationCard(
                ID,
                KIND,
                new LocalText("目录与正文一致", "Contents agree with the body"),
                new LocalText(
                        "目录中每一项在正文有同号同名的标题；正文中同一层级的标题在目录中也有。",
                        "Every entry of the contents has a title of the same number and words in the body, and the other way round."),
                "目录(编号, 标题) = 正文(编号, 标题)",
                "目录\n1.1 规模结构......1\n1.2 设施设备......2\n1.3 教师队伍......3\n\n1.1 规模结构\n全市有学校。\n1.2 设施设备\n设备完好。\n1.3 教师队伍\n教师合格。\n",
                "目录\n1.1 规模结构......1\n1.2 设施设备......2\n1.3 教师队伍......3\n\n1.1 规模结构\n全市有学校。\n1.2 实训条件\n设备完好。\n1.3 教师队伍\n教师合格。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        Matching matching = Matching.of(facts.view());
        for (Matching.Pair pair : matching.pairs()) {
            judgements.add(judgePair(pair));
        }
        shiftedRuns(matching, judgements);
        for (TitleSpot entry : matching.entriesWithoutBody()) {
            judgements.add(entryWithoutBody(entry));
        }
        for (TitleSpot title : matching.bodyWithoutEntry()) {
            judgements.add(bodyWithoutEntry(title, matching));
        }
        return judgements;
    }

    private static Judgement judgePair(Matching.Pair pair) {
        if (pair.entry().title().bareTitle().equals(pair.body().title().bareTitle())) {
            return Judgement.holds(ID, KIND, ends(pair));
        }
        return new Judgement(
                ID,
                KIND,
                Outcome.ERROR,
                ends(pair),
                "目录“" + pair.entry().title().title() + "” ≠ 正文“"
                        + pair.body().title().title() + "”",
                pair.entry().title().name() + " 的标题目录与正文不同。",
                "两处改为同一标题，或更新目录。",
                List.of(Cause.OTHER_DRAFT));
    }

    /** Titles found under another number: neighbours shifted by the same amount are one finding. */
    private static void shiftedRuns(Matching matching, List<Judgement> judgements) {
        List<Matching.Pair> run = new ArrayList<>();
        for (Matching.Pair pair : matching.shifted()) {
            if (!run.isEmpty() && !continues(run.getLast(), pair)) {
                judgements.add(shifted(run));
                run.clear();
            }
            run.add(pair);
        }
        if (!run.isEmpty()) {
            judgements.add(shifted(run));
        }
    }

    private static boolean continues(Matching.Pair before, Matching.Pair pair) {
        return before.delta() == pair.delta()
                && before.entry().title().series().equals(pair.entry().title().series())
                && before.entry().title().parent().equals(pair.entry().title().parent());
    }

    private static Judgement shifted(List<Matching.Pair> run) {
        Matching.Pair first = run.getFirst();
        List<Evidence> ends = new ArrayList<>(ends(first));
        run.subList(1, run.size()).forEach(pair -> ends.addAll(ends(pair)));
        String extent = run.size() == 1 ? "" : "，其后共 " + run.size() + " 项依次错位";
        return new Judgement(
                ID,
                KIND,
                Outcome.ERROR,
                ends,
                "目录 " + first.entry().title().name() + " ≠ 正文 "
                        + first.body().title().name(),
                "同一标题“" + first.entry().title().title() + "”在目录中是 "
                        + first.entry().title().name() + "，在正文中是 "
                        + first.body().title().name() + extent + "。",
                "核对哪一处编号正确，改另一处" + (run.size() == 1 ? "。" : "；错位的各项一并改。"),
                run.size() == 1 ? List.of(Cause.DIGIT_WRONG) : List.of(Cause.NUMBER_SKIPPED));
    }

    private static Judgement entryWithoutBody(TitleSpot entry) {
        return new Judgement(
                ID,
                KIND,
                Outcome.ERROR,
                List.of(new Evidence(entry.spot(), "目录", entry.title().printed())),
                "目录有 " + entry.title().name() + "，正文无",
                "目录中的“" + entry.title().name() + " " + entry.title().title() + "”在正文中没有。",
                "补上正文，或从目录删去这一项。",
                List.of(Cause.OTHER_DRAFT));
    }

    private static Judgement bodyWithoutEntry(TitleSpot title, Matching matching) {
        List<Evidence> ends = new ArrayList<>();
        ends.add(new Evidence(title.spot(), "正文", title.title().printed()));
        Optional<TitleSpot> neighbour = matching.entryBefore(title);
        neighbour.ifPresent(entry ->
                ends.add(new Evidence(entry.spot(), "目录中应在其后", entry.title().printed())));
        return new Judgement(
                ID,
                KIND,
                Outcome.ERROR,
                ends,
                "正文有 " + title.title().name() + "，目录无",
                "正文中的“" + title.title().name() + " " + title.title().title() + "”没有列入目录。",
                "在目录中补上这一项。",
                List.of(Cause.OTHER_DRAFT));
    }

    private static List<Evidence> ends(Matching.Pair pair) {
        return List.of(
                new Evidence(pair.body().spot(), "正文", pair.body().title().printed()),
                new Evidence(pair.entry().spot(), "目录", pair.entry().title().printed()));
    }
}
