package org.lubanchi.engine.consistency.relation.structure;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.passage.Passage;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/**
 * A caption of a table has its table (表题之下有表).
 *
 * <p>A table may be a picture, of which no words are read. So it is told only in a report whose other captions nearly all have
 * their tables, and only where another caption or heading follows at once.
 */
@AutoService(Relation.class)
public final class CaptionWithoutTable implements Relation {
    private static final String ID = "caption-without-table";
    private static final String KIND = "numbering";
    private static final Pattern TABLE = Pattern.compile("^(?:附)?表\\s*\\d");
    private static final int FEWEST = 3;

    @Override
    public RelationCard card() {
        return new RelationCard(
                ID,
                KIND,
                new LocalText("表题之下有表", "A caption has its table"),
                new LocalText(
                        "表题下面有表格；其余表题几乎都有表、而这一处紧接着就是另一个标题的才报。",
                        "A table caption is followed by its table; told only where nearly all others are and another"
                                + " title follows at once."),
                "有表题 ⇒ 有表",
                "表 1 教师情况\n年份 专任教师 双师型\n2021 320 180\n2022 326 188\n表 2 学生情况\n年份 在校生 招生\n2021 960 320\n2022 970 330\n"
                        + "表 3 图书情况\n年份 图书 期刊\n2021 9600 120\n2022 9700 130\n",
                "表 1 教师情况\n"
                        + "年份 专任教师 双师型\n"
                        + "2021 320 180\n"
                        + "2022 326 188\n"
                        + "表 2 学生情况\n"
                        + "年份 在校生 招生\n"
                        + "2021 960 320\n"
                        + "2022 970 330\n"
                        + "表 3 图书情况\n"
                        + "年份 图书 期刊\n"
                        + "2021 9600 120\n"
                        + "2022 9700 130\n"
                        + "表 4 经费情况\n"
                        + "表 5 班级情况\n"
                        + "年份 班级 学生\n"
                        + "2021 24 960\n"
                        + "2022 25 970\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Grid> captioned = facts.view().grids().stream()
                .filter(grid -> TABLE.matcher(grid.caption().text()).find())
                .toList();
        List<Passage> alone = alone(facts);
        if (captioned.size() < FEWEST || alone.size() * FEWEST > captioned.size()) {
            return List.of();
        }
        List<Judgement> judgements = new ArrayList<>();
        captioned.forEach(grid -> judgements.add(Judgement.holds(
                ID, KIND, List.of(new Evidence(grid.caption().spot(0, 12), "表题", "")))));
        alone.forEach(passage -> judgements.add(bare(passage)));
        return judgements;
    }

    /** Captions of tables behind which another caption or heading follows at once. */
    private static List<Passage> alone(ReportFacts facts) {
        Set<Integer> answered = new HashSet<>();
        facts.view().grids().stream()
                .filter(grid -> !TABLE.matcher(grid.caption().text()).find())
                .forEach(grid -> answered.add(grid.index()));
        facts.view().passages().stream()
                .filter(passage -> passage.kind() == Passage.Kind.BODY)
                .forEach(passage -> answered.add(passage.index()));
        return facts.view().passages().stream()
                .filter(passage -> passage.kind() == Passage.Kind.CAPTION
                        && TABLE.matcher(passage.text()).find()
                        && !answered.contains(passage.index() + 1))
                .toList();
    }

    private static Judgement bare(Passage passage) {
        return new Judgement(
                ID,
                KIND,
                Outcome.ERROR,
                List.of(new Evidence(passage.prose().spot(0, 20), "表题", "")),
                "有“" + passage.text() + "”，无表",
                "表题“" + passage.text() + "”下面没有表格。",
                "补上表格，或删去表题；若表格是图片，请改为可以读取的表格。",
                List.of(Cause.OTHER_DRAFT, Cause.LIST_CHANGED));
    }
}
