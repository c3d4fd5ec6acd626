package org.lubanchi.engine.consistency.relation.structure;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.outline.NumberedTitle;
import org.lubanchi.engine.consistency.passage.Passage;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** One cited document has one number (同一文件同一文号). */
@AutoService(Relation.class)
public final class SameDocument implements Relation {
    private static final Pattern CITED = Pattern.compile("《([^《》]{4,80})》[(（]([^()（）〔]{2,12}〔\\d{4}〕)(\\d+)号[)）]");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "same-document",
                "duplicate_value",
                new LocalText("同一文件同一文号", "One document, one number"),
                new LocalText("多次引用同一个文件，文号相同。", "A document cited twice carries one number."),
                "文号(甲处) = 文号(乙处)",
                "依据《职业教育产教融合行动计划》（市政办发〔2020〕16 号）制定方案。\n落实《职业教育产教融合行动计划》（市政办发〔2020〕16 号）。\n",
                "依据《职业教育产教融合行动计划》（市政办发〔2020〕16 号）制定方案。\n落实《职业教育产教融合行动计划》（市政办发〔2020〕61 号）。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        Map<String, Evidence> first = new HashMap<>();
        for (Passage passage : facts.view().passages()) {
            Matcher found = CITED.matcher(passage.text());
            while (found.find()) {
                String title = NumberedTitle.bare(found.group(1));
                String number = found.group(2) + found.group(3) + "号";
                Evidence end = new Evidence(passage.prose().spot(found.start(3), found.end(3)), number, found.group(3));
                Evidence before = first.putIfAbsent(title, end);
                if (before != null) {
                    judgements.add(compare(end, before, found.group(1)));
                }
            }
        }
        return judgements;
    }

    private Judgement compare(Evidence end, Evidence before, String title) {
        List<Evidence> ends = List.of(end, before);
        if (end.role().equals(before.role())) {
            return Judgement.holds(card().id(), card().kind(), ends);
        }
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                before.role() + " ≠ " + end.role(),
                "《" + title + "》前一处文号是 " + before.role() + "，后一处是 " + end.role() + "。",
                "查原文，两处改为同一文号。",
                List.of(Cause.DIGITS_TRANSPOSED, Cause.DIGIT_WRONG));
    }
}
