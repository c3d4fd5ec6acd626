package org.lubanchi.platform.evaluation.internal;

import static org.lubanchi.platform.evaluation.internal.Paper.digits;
import static org.lubanchi.platform.evaluation.internal.Paper.words;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.evaluation.pedigree.OccupationBalance;
import org.lubanchi.engine.evaluation.warning.ProgrammeWarnings;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.evaluation.Pedigrees;
import org.lubanchi.platform.evaluation.ProgrammeAlerts;

/** The yearly report of who is needed: demand, supply, gaps, programmes to look at. */
final class DemandPaper {
    private static final int CHARTED = 10;
    private static final Comparator<OccupationBalance> WIDEST_GAP =
            Comparator.comparingLong(OccupationBalance::gap).reversed().thenComparing(OccupationBalance::occupation);
    private final Catalogue catalogue;
    private final Manifest manifest;
    private final OrgUnitId unit;
    private final Pedigrees.Sheet sheet;
    private final Paper paper;

    DemandPaper(Figures figures, OrgUnitId unit, Manifest manifest, Pedigrees.Sheet sheet) {
        this.catalogue = figures.catalogue();
        this.unit = unit;
        this.manifest = manifest;
        this.sheet = sheet;
        this.paper = new Paper(figures);
    }

    Document write(ProgrammeAlerts.Found alerts) {
        String name = manifest.nameOf(unit).zh();
        demand();
        if (sheet.asked()) {
            supply();
            match();
        }
        warnings(alerts);
        Source source = catalogue.requireSource(sheet.pedigree().source());
        paper.heading(1, "方法与来源");
        paper.note(sheet.pedigree().method().zh() + "。");
        paper.note(
                "专业与职业的对照：" + source.label().zh() + "（" + source.note().zh() + "）。数据取自快照 " + manifest.snapshot() + "。");
        return paper.document(name + "产业人才需求报告", manifest, name);
    }

    private FactKey key(String indicator) {
        return new FactKey(indicator, unit, new ReportYear(manifest.year()));
    }

    private void demand() {
        paper.heading(1, "需求");
        paper.paragraph(List.of(
                words("本年用人需求 "),
                paper.bound(key("talent_demand_posts")),
                words(" 人，毕业生 "),
                paper.bound(key("graduates")),
                words(" 人，其中就业 "),
                paper.bound(key("employed_graduates")),
                words(" 人、升学 "),
                paper.bound(key("further_study")),
                words(" 人。")));
        if (!sheet.asked()) {
            paper.note("没有单位填报用人需求清单，需求一侧没有数据，不以零计；缺口与匹配不作判断。");
            return;
        }
        Map<String, Long> chains = new TreeMap<>();
        sheet.map().occupations().stream()
                .flatMap(each -> each.chains().stream())
                .forEach(link -> chains.merge(link.name(), link.persons(), Long::sum));
        paper.table(
                "各产业链需求",
                List.of("产业链", "需求（人）"),
                chains.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(entry -> Paper.row(words(entry.getKey()), digits(String.valueOf(entry.getValue()))))
                        .toList(),
                "");
    }

    private void supply() {
        paper.heading(1, "缺口与富余");
        List<OccupationBalance> balances =
                sheet.map().occupations().stream().sorted(WIDEST_GAP).toList();
        chart(balances.stream().filter(each -> each.gap() > 0).limit(CHARTED).toList());
        paper.table(
                "各职业供需",
                List.of("职业", "需求（人）", "对口毕业生（人）", "缺口（人）", "需求到", "在途毕业生", "补足年份", "对口专业"),
                balances.stream().map(this::row).toList(),
                "缺口为负是多出的人数；补足年份按现有在校生推算，不计流失。");
        programmes("有毕业生而无人需求的专业", sheet.map().unasked());
        programmes("对照表没有列出职业的专业", sheet.map().unmapped());
    }

    private List<List<Paper.Piece>> row(OccupationBalance each) {
        return Paper.row(
                words(catalogue.labelOf(
                        sheet.pedigree().demand().table(),
                        sheet.pedigree().demand().occupation(),
                        each.occupation())),
                digits(String.valueOf(each.posts())),
                digits(String.valueOf(each.graduates())),
                digits(String.valueOf(each.gap())),
                digits(each.until().map(year -> year + " 年").orElse(Printed.NONE)),
                digits(each.outlook().stream()
                        .map(expected -> expected.year() + "：" + expected.graduates())
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining("；"), text -> text.isEmpty() ? Printed.NONE : text))),
                digits(each.closedIn().map(String::valueOf).orElse(each.gap() > 0 ? "看不到" : Printed.NONE)),
                words(
                        each.programmes().isEmpty()
                                ? "没有开设"
                                : each.programmes().stream()
                                        .limit(3)
                                        .map(link -> programme(link.name()) + " " + link.persons())
                                        .collect(Collectors.joining("、"))));
    }

    private String programme(String code) {
        return catalogue
                .labelOf(
                        sheet.pedigree().supply().table(),
                        sheet.pedigree().supply().programme(),
                        code)
                .zh();
    }

    private void chart(List<OccupationBalance> widest) {
        if (widest.isEmpty()) {
            return;
        }
        List<Chart.Point> posts =
                widest.stream().map(each -> point(each.posts())).toList();
        List<Chart.Point> graduates =
                widest.stream().map(each -> point(each.graduates())).toList();
        List<String> names = widest.stream()
                .map(each -> catalogue
                        .labelOf(
                                sheet.pedigree().demand().table(),
                                sheet.pedigree().demand().occupation(),
                                each.occupation())
                        .zh())
                .toList();
        paper.chart(
                "缺口最大的职业",
                new Chart(
                        Chart.ChartKind.BAR,
                        names,
                        List.of(new Chart.Series("需求", posts), new Chart.Series("对口毕业生", graduates)),
                        "人",
                        "缺口最大的是" + names.getFirst() + "，缺 " + widest.getFirst().gap() + " 人。"));
    }

    private static Chart.Point point(long persons) {
        return Chart.Point.unbound(Observed.of(BigDecimal.valueOf(persons)));
    }

    private void programmes(String caption, List<OccupationBalance.Link> links) {
        paper.table(
                caption,
                List.of("专业代码", "专业", "毕业生（人）"),
                links.stream()
                        .map(link -> Paper.row(
                                words(link.name()),
                                words(programme(link.name())),
                                digits(String.valueOf(link.persons()))))
                        .toList(),
                "");
    }

    private void match() {
        paper.heading(1, "专业结构与需求结构");
        paper.paragraph(List.of(words("不匹配度（半 L1）" + Printed.text(sheet.match().mismatch(), 3) + "，相似系数 "
                + Printed.text(sheet.match().similarity(), 3) + "。两个量要并看：相似系数高，结构仍可能差十个百分点以上。")));
        paper.table(
                "各行业门类的匹配",
                List.of("行业门类", "毕业生占比（%）", "需求占比（%）", "结构偏离度", "耦合协调度"),
                sheet.match().industries().stream()
                        .map(each -> Paper.row(
                                words(catalogue.labelOf(
                                        sheet.pedigree().demand().table(),
                                        sheet.pedigree().demand().industry(),
                                        each.code())),
                                digits(Printed.text(each.graduates().movePointRight(2))),
                                digits(Printed.text(each.posts().movePointRight(2))),
                                digits(Printed.text(each.deviation(), 3)),
                                digits(Printed.text(each.coordination(), 3))))
                        .toList(),
                "偏离度 0 为相当，大于 0 为毕业生占比偏高。");
    }

    private void warnings(ProgrammeAlerts.Found alerts) {
        paper.heading(1, "专业预警");
        if (alerts.judged().isEmpty()) {
            paper.note("这一年度没有生效的预警规则。");
        }
        for (ProgrammeWarnings.Judged judged : alerts.judged()) {
            Source source = catalogue.requireSource(judged.rule().source());
            paper.heading(
                    2,
                    judged.rule().label().zh() + "（"
                            + judged.rule().level().label().zh() + "）");
            paper.table(
                    judged.rule().label().zh(),
                    List.of("专业代码", "专业", "学校", "情况"),
                    judged.warnings().stream()
                            .map(warning -> Paper.row(
                                    words(warning.of().programme()),
                                    words(alerts.nameOf(warning.of().programme())),
                                    words(warning.of()
                                            .school()
                                            .map(school ->
                                                    manifest.nameOf(school).zh())
                                            .orElse("全部学校合计")),
                                    words(warning.said())))
                            .toList(),
                    "");
            String except =
                    judged.rule().exception().why().map(why -> why.zh() + "；").orElse("");
            paper.note(except + "未预警 " + judged.silent() + " 个，无法判定 " + judged.open() + " 个，除外 " + judged.excepted()
                    + " 个。依据：" + source.label().zh() + "（" + source.note().zh() + "）。");
        }
    }
}
