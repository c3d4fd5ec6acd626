package org.lubanchi.adapter.office.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Block.ChartBlock;
import org.lubanchi.engine.document.Block.Contents;
import org.lubanchi.engine.document.Block.Heading;
import org.lubanchi.engine.document.Block.PageBreak;
import org.lubanchi.engine.document.Block.Paragraph;
import org.lubanchi.engine.document.Block.Table;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.ChartKind;
import org.lubanchi.engine.document.Chart.Point;
import org.lubanchi.engine.document.Chart.Series;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;
import org.lubanchi.engine.document.FactAnchor;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.PrintedForm;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.document.TextRun;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/** A report with everything the model can hold: all block kinds, merged cells, missing values, three chart kinds. */
final class SampleReport {
    static final String NOTICE = "合成数据，仅供演示";
    private final List<Block> blocks = new ArrayList<>();
    private int figure;
    private String block = "";

    private SampleReport() {}

    static Document document() {
        return new SampleReport().build();
    }

    private Document build() {
        blocks.add(new Contents("toc", List.of(), Optional.empty()));
        heading("h1", 1, "1", "基本情况");
        heading("h2", 2, "1.1", "规模结构");
        opening();
        enrolmentChart();
        paragraph("p2", ParagraphStyle.BODY, text("从结构看，" + "招生规模总体平稳，普职比例保持在合理区间，县域之间的差异继续缩小。".repeat(4)));
        heading("h3", 2, "1.2", "设施设备");
        resources();
        resourcesTable();
        paragraph("p4", ParagraphStyle.LIST_ITEM, text("改善实训条件：新增实训室，更新设备。"));
        paragraph("p5", ParagraphStyle.LIST_ITEM, text("共享场地：两所学校共用体育馆。"));
        heading("h4", 2, "1.3", "教师队伍");
        paragraph("p6", ParagraphStyle.QUOTE, text("“平均每 30 万人口规划建设 1 所中等职业学校。”"));
        teacherTable();
        blocks.add(new PageBreak("b1", Optional.empty()));
        heading("h5", 1, "2", "人才培养");
        heading("h6", 2, "2.1", "就业质量");
        destinations();
        longTable();
        heading("h7", 3, "2.1.1", "去向分析");
        paragraph("p8", ParagraphStyle.NOTE, text("数据说明：就业数据的统计时点为 2023 年 8 月 31 日。"));
        for (int i = 0; i < 14; i++) {
            paragraph(
                    "q" + i, ParagraphStyle.BODY, text("毕业去向落实情况总体良好。" + "学校与行业龙头企业共建产业学院，开展订单培养。".repeat(3 + i % 4)));
        }
        heading("h8", 2, "2.2", "升学情况");
        shareChart();
        tracksDonut();
        staffRadar();
        paragraph("p9", ParagraphStyle.FOOTNOTE, text("注：升学率为升学人数占毕业生数的比例。"));
        return new Document(meta(), blocks);
    }

    private void resources() {
        paragraph(
                "p3",
                ParagraphStyle.BODY,
                text("全市中职学校纸质图书 "),
                fact("217", "printed_books", new PrintedForm(0, 4, false, false)),
                text(" 万余册，生均 "),
                fact("46.59", "books_per_student", PrintedForm.decimals(2)),
                text(" 册；生均仪器设备值 "),
                fact("16,398", "equipment_per_student", PrintedForm.decimals(0)),
                text(" 元，比上年增长 "),
                fact("3.02%", "equipment_growth", PrintedForm.decimals(2)),
                text("。校外实习工位数 "),
                fact("未填报", "practice_places", PrintedForm.absent()),
                text("。"));
    }

    private static DocumentMeta meta() {
        return new DocumentMeta(
                "越东市中等职业教育质量年度报告",
                "（2023 年度）",
                "越东市教育局",
                Optional.of(LocalDate.of(2024, 3, 15)),
                NOTICE,
                List.of(
                        new DocumentMeta.Property("lubanchi.snapshot", "2023.3"),
                        new DocumentMeta.Property("lubanchi.edition", "e3b0c44298fc")));
    }

    private void opening() {
        paragraph(
                "p1",
                ParagraphStyle.BODY,
                text("越东市常住人口约为 533.7 万，中职学校 "),
                fact("17", "schools", PrintedForm.decimals(0)),
                text(" 所，在校生 "),
                fact("46,760", "enrolment", PrintedForm.decimals(0)),
                text(" 人，校均规模 "),
                fact("2751", "enrolment_per_school", PrintedForm.decimals(0)),
                text(" 人；中职招生占高中阶段招生的 "),
                fact("34.30%", "vocational_share", PrintedForm.decimals(2)),
                text("，比上年下降 "),
                fact("1.97", "vocational_share_change", new PrintedForm(2, 0, true, false)),
                text(" 个百分点。"));
    }

    private void enrolmentChart() {
        Chart chart = new Chart(
                ChartKind.BAR,
                List.of("2021", "2022", "2023"),
                List.of(series("普高招生", "28052", "27579", "28749"), series("中职招生", "15972", "", "15011")),
                "人",
                "2021 至 2023 年普高与中职招生数，中职 2022 年未填报。");
        blocks.add(new ChartBlock(
                "c1",
                List.of(text("图 1　普高与中职招生数，2021—2023 年")),
                chart,
                List.of(text("数据来源：全市事业统计。")),
                Optional.empty()));
    }

    private void resourcesTable() {
        block = "t1";
        List<TableRow> head = List.of(row(
                TableCell.text("指标"),
                TableCell.text("单位"),
                numericHead("2022 年"),
                numericHead("2023 年"),
                numericHead("增幅")));
        List<TableRow> rows = List.of(
                row(
                        TableCell.text("生均图书"),
                        TableCell.text("册"),
                        figureCell("45.10", "books_per_student", 2),
                        figureCell("46.59", "books_per_student", 2),
                        figureCell("3.30%", "books_growth", 2)),
                row(
                        TableCell.text("生均仪器设备值"),
                        TableCell.text("元"),
                        figureCell("15,918", "equipment_per_student", 0),
                        figureCell("16,398", "equipment_per_student", 0),
                        figureCell("3.02%", "equipment_growth", 2)),
                row(
                        TableCell.text("校外实习工位数"),
                        TableCell.text("个"),
                        figureCell("0", "practice_places", 0),
                        missingCell("未填报", "practice_places"),
                        missingCell("—", "practice_growth")));
        blocks.add(new Table(
                "t1",
                List.of(text("表 1　办学条件主要指标")),
                head,
                rows,
                List.of(text("注：生均值的分母为全日制在校生，共 "), fact("46,760", "enrolment", PrintedForm.decimals(0)), text(" 人。")),
                Optional.empty()));
    }

    private void teacherTable() {
        block = "t2";
        TableCell region = new TableCell(List.of(text("区县")), 1, 2, false, Optional.empty());
        TableCell staff = new TableCell(List.of(text("专任教师")), 2, 1, false, Optional.empty());
        TableCell dual = new TableCell(List.of(text("双师型")), 2, 1, false, Optional.empty());
        List<TableRow> head = List.of(
                row(region, staff, dual),
                row(numericHead("人数"), numericHead("占比"), numericHead("人数"), numericHead("占比")));
        TableCell north = new TableCell(List.of(text("越北区")), 1, 2, false, Optional.empty());
        List<TableRow> rows = List.of(
                row(
                        north,
                        figureCell("1,203", "teachers", 0),
                        figureCell("37.6%", "teachers_share", 1),
                        figureCell("640", "dual", 0),
                        figureCell("53.2%", "dual_share", 1)),
                row(
                        figureCell("98", "teachers", 0),
                        figureCell("3.1%", "teachers_share", 1),
                        figureCell("40", "dual", 0),
                        figureCell("40.8%", "dual_share", 1)),
                row(
                        TableCell.text("越南县"),
                        figureCell("1,993", "teachers", 0),
                        figureCell("62.4%", "teachers_share", 1),
                        new TableCell(
                                List.of(fact("不予公开", "dual", PrintedForm.absent())), 2, 1, true, Optional.empty())));
        blocks.add(new Table("t2", List.of(text("表 2　教师队伍数量与结构")), head, rows, List.of(), Optional.empty()));
    }

    private void destinations() {
        paragraph(
                "p7",
                ParagraphStyle.BODY,
                text("毕业生去向落实率 "),
                fact("98.4%", "destination_rate", PrintedForm.decimals(1)),
                text("，其中升学 "),
                fact("1.09", "further_study", new PrintedForm(2, 4, false, false)),
                text(" 万人。"));
        Chart chart = new Chart(
                ChartKind.STACKED_BAR,
                List.of("2021", "2022", "2023"),
                List.of(
                        series("升学", "9120", "9870", "10904"),
                        series("就业", "4210", "3980", "3010"),
                        series("其他", "310", "", "228")),
                "人",
                "2021 至 2023 年毕业生去向。");
        blocks.add(new ChartBlock("c2", List.of(text("图 2　毕业生去向")), chart, List.of(), Optional.empty()));
    }

    private void longTable() {
        block = "t3";
        List<TableRow> rows = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            rows.add(row(
                    TableCell.text("越东市第" + i + "职业技术学校"),
                    figureCell(String.valueOf(300 + i * 7), "graduates", 0),
                    figureCell((90 + i % 9) + "." + i % 10 + "%", "destination_rate", 1)));
        }
        blocks.add(new Table(
                "t3",
                List.of(text("表 3　各校毕业生去向落实率")),
                List.of(row(TableCell.text("学校"), numericHead("毕业生（人）"), numericHead("去向落实率"))),
                rows,
                List.of(),
                Optional.empty()));
    }

    private void shareChart() {
        Chart chart = new Chart(
                ChartKind.LINE,
                List.of("2019", "2020", "2021", "2022", "2023"),
                List.of(
                        series("全市", "61.25", "63.10", "66.84", "71.27", "77.10"),
                        series("山区县", "55.02", "57.40", "", "66.00", "70.31")),
                "%",
                "2019 至 2023 年升学率，山区县 2021 年未填报。");
        blocks.add(new ChartBlock("c3", List.of(text("图 3　升学率")), chart, List.of(), Optional.empty()));
    }

    private void tracksDonut() {
        Chart chart = new Chart(
                ChartKind.DONUT,
                List.of("三年制", "五年制", "中本一体化", "区域一体化"),
                List.of(series("2023 年", "10210", "3004", "", "512")),
                "人",
                "2023 年新生学制构成，中本一体化未填报。");
        blocks.add(new ChartBlock("c4", List.of(text("图 4　新生的学制构成")), chart, List.of(), Optional.empty()));
    }

    private void staffRadar() {
        Chart chart = new Chart(
                ChartKind.RADAR,
                List.of("本科及以上", "研究生及以上", "高级职称", "双师型", "市级以上名师"),
                List.of(
                        series("2022 年", "97.1", "17.2", "29.8", "", "4.0"),
                        series("2023 年", "97.7", "18.9", "30.6", "78.3", "4.4")),
                "%",
                "2022、2023 年师资结构。");
        blocks.add(new ChartBlock("c5", List.of(text("图 5　师资结构")), chart, List.of(), Optional.empty()));
    }

    private static Series series(String name, String... values) {
        List<Point> points = new ArrayList<>();
        for (String value : values) {
            Observed<BigDecimal> observed =
                    value.isEmpty() ? Observed.missing(MissingReason.NOT_REPORTED) : Observed.of(new BigDecimal(value));
            points.add(new Point(observed, key("chart." + points.size())));
        }
        return new Series(name, points);
    }

    private static TableRow row(TableCell... cells) {
        return new TableRow(List.of(cells));
    }

    private static TableCell numericHead(String text) {
        return new TableCell(List.of(text(text)), 1, 1, true, Optional.empty());
    }

    private TableCell figureCell(String text, String indicator, int decimals) {
        return TableCell.figure(fact(text, indicator, PrintedForm.decimals(decimals)));
    }

    private TableCell missingCell(String text, String indicator) {
        return TableCell.figure(fact(text, indicator, PrintedForm.absent()));
    }

    private void heading(String id, int level, String number, String title) {
        blocks.add(new Heading(id, level, number, List.of(text(title)), Optional.empty()));
    }

    private void paragraph(String id, ParagraphStyle style, Inline... inlines) {
        blocks.add(new Paragraph(id, style, List.of(inlines), Optional.empty()));
    }

    private static TextRun text(String text) {
        return new TextRun(text);
    }

    private FactRun fact(String text, String indicator, PrintedForm form) {
        figure++;
        return new FactRun(text, new FactAnchor("f" + block + "." + figure, key(indicator), form));
    }

    private static FactKey key(String indicator) {
        return new FactKey(indicator, new OrgUnitId("yuedong"), new ReportYear(2023));
    }
}
