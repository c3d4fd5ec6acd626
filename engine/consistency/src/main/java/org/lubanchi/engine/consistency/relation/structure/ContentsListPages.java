package org.lubanchi.engine.consistency.relation.structure;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** A case, table or figure lies within the pages of the section that holds it (案例图表页码在章节之内). */
@AutoService(Relation.class)
public final class ContentsListPages implements Relation {
    private static final String ID = "contents-list-pages";
    private static final String KIND = "numbering";

    @Override
    public RelationCard card() {
        return new RelationCard(
                ID,
                KIND,
                new LocalText("案例、图表页码落在所在章节之内", "Listed pages lie within their section"),
                new LocalText(
                        "案例目录、图表目录中的页码，不早于正文里所在章节的页码，也不晚于下一章节的页码。",
                        "A case, table or figure is listed on a page not before its section and not after the next."),
                "p(章节) ≤ p(案例) ≤ p(下一章节)",
                "目录\n1.1 规模结构......1\n1.2 设施设备......4\n1.3 教师队伍......8\n案例目录\n案例 1：共建基地......5\n案例 2：匠心讲堂......9\n\n1.1 规模结构\n全市有学校。\n1.2 设施设备\n设备完好。\n案例 1：共建基地\n学校共建。\n1.3 教师队伍\n教师合格。\n案例 2：匠心讲堂\n学校开讲。\n",
                "目录\n1.1 规模结构......1\n1.2 设施设备......4\n1.3 教师队伍......8\n案例目录\n案例 1：共建基地......3\n案例 2：匠心讲堂......9\n\n1.1 规模结构\n全市有学校。\n1.2 设施设备\n设备完好。\n案例 1：共建基地\n学校共建。\n1.3 教师队伍\n教师合格。\n案例 2：匠心讲堂\n学校开讲。\n");
    }

    /** An item out of its section's pages, or in them. */
    private record Placed(TitleSpot item, TitleSpot section, Optional<TitleSpot> next) {
        boolean early() {
            return item.page().orElse(0) < section.page().orElse(0);
        }

        boolean late() {
            return next.isPresent() && item.page().orElse(0) > next.get().page().orElse(Integer.MAX_VALUE);
        }

        boolean fits() {
            return !early() && !late();
        }
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        Matching matching = Matching.of(facts.view());
        Map<String, List<Placed>> bySeries = new LinkedHashMap<>();
        for (Placed placed : place(matching)) {
            bySeries.computeIfAbsent(placed.item().title().series(), _ -> new ArrayList<>())
                    .add(placed);
        }
        List<Judgement> judgements = new ArrayList<>();
        for (List<Placed> series : bySeries.values()) {
            List<Placed> broken =
                    series.stream().filter(placed -> !placed.fits()).toList();
            series.stream()
                    .filter(Placed::fits)
                    .forEach(placed -> judgements.add(Judgement.holds(ID, KIND, List.of(end(placed.item(), "页码")))));
            if (broken.size() > 2 && broken.size() * 2 > series.size()) {
                judgements.add(anotherDraft(broken, series.size()));
            } else {
                broken.forEach(placed -> judgements.add(outside(placed)));
            }
        }
        return judgements;
    }

    private static List<Placed> place(Matching matching) {
        List<Matching.Pair> all = new ArrayList<>(matching.pairs());
        all.addAll(matching.shifted());
        List<Matching.Pair> sections = all.stream()
                .filter(pair -> pair.entry().title().kind() == TitleKind.SECTION
                        && pair.entry().page().isPresent())
                .sorted((a, b) -> Integer.compare(a.body().order(), b.body().order()))
                .toList();
        List<Placed> placed = new ArrayList<>();
        for (Matching.Pair pair : all) {
            if (pair.entry().title().kind() == TitleKind.SECTION
                    || pair.entry().page().isEmpty()) {
                continue;
            }
            for (int i = sections.size() - 1; i >= 0; i--) {
                if (sections.get(i).body().order() < pair.body().order()) {
                    Optional<TitleSpot> next = i + 1 < sections.size()
                            ? Optional.of(sections.get(i + 1).entry())
                            : Optional.empty();
                    placed.add(new Placed(pair.entry(), sections.get(i).entry(), next));
                    break;
                }
            }
        }
        placed.sort((a, b) -> Integer.compare(a.item().order(), b.item().order()));
        return placed;
    }

    private static Judgement outside(Placed placed) {
        TitleSpot bound = placed.early() ? placed.section() : placed.next().orElse(placed.section());
        String sign = placed.early() ? " < " : " > ";
        return new Judgement(
                ID,
                KIND,
                Outcome.ERROR,
                List.of(end(placed.item(), "页码"), end(bound, placed.early() ? "所在章节" : "下一章节")),
                placed.item().page().orElse(0) + sign + bound.page().orElse(0),
                "“" + placed.item().title().name() + "”的页码 "
                        + placed.item().page().orElse(0)
                        + (placed.early() ? " 早于所在的“" : " 晚于其后的“")
                        + bound.title().name() + "”（第 "
                        + bound.page().orElse(0) + " 页）。",
                "按正文实际页码更新目录。",
                List.of(Cause.DIGIT_WRONG, Cause.OTHER_DRAFT));
    }

    private static Judgement anotherDraft(List<Placed> broken, int size) {
        List<Evidence> ends = new ArrayList<>();
        for (Placed placed : broken) {
            ends.add(end(placed.item(), "页码"));
            ends.add(end(placed.section(), "所在章节"));
        }
        Placed first = broken.getFirst();
        return new Judgement(
                ID,
                KIND,
                Outcome.ERROR,
                ends,
                first.item().page().orElse(0) + " 不在 " + first.section().page().orElse(0) + " 与下一章节之间",
                first.item().title().series() + "目录共 " + size + " 项，其中 " + broken.size() + " 项的页码不在所在章节之内。",
                "这张目录像是另一稿的，请按现稿重新生成。",
                List.of(Cause.OTHER_DRAFT));
    }

    private static Evidence end(TitleSpot entry, String role) {
        return new Evidence(entry.pageSpot(), role, String.valueOf(entry.page().orElse(0)));
    }
}
