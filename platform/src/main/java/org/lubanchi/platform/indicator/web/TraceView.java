package org.lubanchi.platform.indicator.web;

import java.util.ArrayList;
import java.util.List;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Trace;

/**
 * A trace on the wire.
 *
 * @param catalogue for the names of tables
 * @param schools whether what single schools sent may be shown
 */
record TraceView(Catalogue catalogue, boolean schools) {
    /** A step with what it used. */
    record Node(String kind, LocalText title, List<Detail> detail, LocalText value, List<Node> from) {}

    /** One thing said of a step. */
    record Detail(LocalText label, LocalText text) {}

    Node of(Trace trace) {
        LocalText value = new TraceWords(catalogue).both(trace.value());
        List<Node> from = new ArrayList<>();
        for (Trace each : trace.from()) {
            if (schools || !(each.step() instanceof Trace.TableVersionRead)) {
                from.add(of(each));
            }
        }
        return switch (trace.step()) {
            case Trace.Rounding rounding -> rounding(rounding, value, from);
            case Trace.Formula formula -> formula(formula, value, from);
            case Trace.Aggregate aggregate -> new Node("aggregate", aggregate.label(), details(aggregate), value, from);
            case Trace.SnapshotRead snapshot -> snapshot(snapshot, value, from);
            case Trace.TableVersionRead version -> version(version, value, from);
            case Trace.CellRead cell -> cell(cell, from);
            case Trace.PublishedRead published -> published(published, from);
        };
    }

    private static Node rounding(Trace.Rounding rounding, LocalText value, List<Node> from) {
        return new Node(
                "rounding",
                new LocalText("四舍五入", "Rounding"),
                List.of(
                        detail("保留小数", "Decimals", String.valueOf(rounding.decimals())),
                        detail("原值", "Unrounded", rounding.unrounded().toPlainString())),
                value,
                from);
    }

    private Node formula(Trace.Formula formula, LocalText value, List<Node> from) {
        return new Node(
                "formula",
                formula.label(),
                List.of(
                        detail("公式", "Formula", formula.formula()),
                        detail("代入", "With numbers", formula.substituted()),
                        new Detail(new LocalText("依据", "Source"), source(formula.source()))),
                value,
                from);
    }

    private static Node snapshot(Trace.SnapshotRead snapshot, LocalText value, List<Node> from) {
        return new Node(
                "snapshot",
                new LocalText("快照 " + snapshot.snapshot(), "Snapshot " + snapshot.snapshot()),
                List.of(
                        detail("定义版本", "Edition", snapshot.edition()),
                        detail("分区校验和", "Partition SHA-256", snapshot.partitionSha256())),
                value,
                from);
    }

    private static Node version(Trace.TableVersionRead version, LocalText value, List<Node> from) {
        return new Node(
                "table_version",
                version.unitName(),
                List.of(
                        detail("版本", "Version", String.valueOf(version.number())),
                        detail("文件", "File", version.sourceFile()),
                        detail("对象校验和", "Object SHA-256", version.objectSha256()),
                        detail("填报", "Reported by", version.submitter()),
                        detail("审核", "Approved by", version.approver())),
                value,
                from);
    }

    private static Node cell(Trace.CellRead cell, List<Node> from) {
        return new Node(
                "cell",
                cell.field(),
                List.of(
                        detail("文件", "File", cell.file()),
                        detail("工作表", "Sheet", cell.sheet()),
                        detail("单元格", "Cell", cell.address())),
                plain(cell.raw()),
                from);
    }

    private static Node published(Trace.PublishedRead published, List<Node> from) {
        return new Node(
                "published",
                new LocalText("刊载", "Published"),
                List.of(detail("行", "Line", String.valueOf(published.line()))),
                plain(published.printed()),
                from);
    }

    private List<Detail> details(Trace.Aggregate aggregate) {
        LocalText table = catalogue.requireTable(aggregate.table()).label();
        List<Detail> details = new ArrayList<>(List.of(
                new Detail(new LocalText("采集表", "Table"), table),
                new Detail(new LocalText("时期", "Period"), aggregate.period().label()),
                detail("汇总", "Aggregate", aggregate.aggregate())));
        if (!aggregate.filter().isEmpty()) {
            details.add(detail("条件", "Filter", aggregate.filter()));
        }
        details.add(detail("读取行数", "Rows read", String.valueOf(aggregate.rowsRead())));
        details.add(detail("计入行数", "Rows used", String.valueOf(aggregate.rowsUsed())));
        details.add(detail("缺失行数", "Rows missing", String.valueOf(aggregate.rowsUndetermined())));
        return details;
    }

    private LocalText source(String id) {
        return java.util.Optional.ofNullable(catalogue.sources().get(id))
                .map(source -> new LocalText(
                        source.label().zh() + "（" + source.status().label().zh() + "）",
                        source.label().en() + " (" + source.status().label().en() + ")"))
                .orElse(new LocalText(id, id));
    }

    private static Detail detail(String zh, String en, String text) {
        return new Detail(new LocalText(zh, en), plain(text));
    }

    private static LocalText plain(String text) {
        String said = text.isBlank() ? "—" : text;
        return new LocalText(said, said);
    }
}
