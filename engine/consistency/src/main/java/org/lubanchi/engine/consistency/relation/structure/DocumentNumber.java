package org.lubanchi.engine.consistency.relation.structure;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.passage.Passage;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** A cited document's number is complete: 〔2019〕 12 号, never 〔2019〕号 (文号完整). */
@AutoService(Relation.class)
public final class DocumentNumber implements Relation {
    private static final String ID = "document-number";
    private static final String KIND = "numbering";
    private static final Pattern NUMBER = Pattern.compile("[〔\\[【](\\d{4})[〕\\]】]\\s*第?\\s*([\\dXx×]*)\\s*号");

    @Override
    public RelationCard card() {
        return new RelationCard(
                ID,
                KIND,
                new LocalText("文号完整", "Document numbers are complete"),
                new LocalText("引用的文件有年份，也有序号。", "A cited document has a year and a number."),
                "〔年〕序号 号",
                "根据《关于完善奖励分配办法的意见》（市教〔2021〕30 号），学校制定了细则。\n",
                "根据《关于完善奖励分配办法的意见》（市教〔2021〕号），学校制定了细则。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Passage passage : facts.view().passages()) {
            Matcher found = NUMBER.matcher(passage.text());
            while (found.find()) {
                Evidence end = new Evidence(passage.prose().spot(found.start(), found.end()), "文号", found.group(1));
                judgements.add(
                        found.group(2).matches("\\d+")
                                ? Judgement.holds(ID, KIND, List.of(end))
                                : missing(end, found.group()));
            }
        }
        return judgements;
    }

    private static Judgement missing(Evidence end, String printed) {
        return new Judgement(
                ID,
                KIND,
                Outcome.ERROR,
                List.of(end),
                printed,
                "文号“" + printed + "”缺少序号。",
                "查原文补上序号。",
                List.of(Cause.DIGIT_LOST));
    }
}
