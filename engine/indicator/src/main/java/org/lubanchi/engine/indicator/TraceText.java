package org.lubanchi.engine.indicator;

import java.util.ArrayList;
import java.util.List;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.kernel.Fact;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.Trace;

/** A trace in words, one step a line, each step indented below the one it feeds (溯源文本). */
public final class TraceText {
    private static final int FEW = 4;
    private final Catalogue catalogue;

    public TraceText(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The lines, from the figure down to the cell or the rows. */
    public List<String> lines(Fact fact) {
        List<String> lines = new ArrayList<>();
        fact.issues().forEach(issue -> lines.add("！" + issue.text(Language.ZH)));
        add(fact.trace(), "", lines);
        return lines;
    }

    private void add(Trace trace, String indent, List<String> lines) {
        lines.add(indent + text(trace));
        List<Trace> from = trace.from();
        boolean many = trace.step() instanceof Trace.SnapshotRead && from.size() > FEW && !leadsToCells(from);
        List<Trace> shown = many ? from.subList(0, FEW - 1) : from;
        shown.forEach(each -> add(each, indent + "  ", lines));
        if (many) {
            lines.add(indent + "  … 另有 " + (from.size() - shown.size()) + " 份表版本");
        }
    }

    private static boolean leadsToCells(List<Trace> versions) {
        return versions.stream().anyMatch(version -> !version.from().isEmpty());
    }

    private String text(Trace trace) {
        return switch (trace.step()) {
            case Trace.Rounding rounding ->
                trace.value() + "  ← 四舍五入到 " + rounding.decimals() + " 位小数，原值 "
                        + rounding.unrounded().toPlainString();
            case Trace.Formula formula ->
                "指标「" + formula.label().zh() + "」 = " + formula.formula() + " = " + formula.substituted() + " = "
                        + trace.value() + source(formula.source());
            case Trace.Aggregate aggregate ->
                "度量「" + aggregate.label().zh() + "」 = " + aggregate.aggregate() + "，表 "
                        + catalogue.requireTable(aggregate.table()).label().zh() + "，"
                        + aggregate.period().label().zh()
                        + (aggregate.filter().isEmpty() ? "" : "，条件 " + aggregate.filter())
                        + "，读 " + aggregate.rowsRead() + " 行，计 " + aggregate.rowsUsed() + " 行"
                        + (aggregate.rowsUndetermined() == 0 ? "" : "，缺失 " + aggregate.rowsUndetermined() + " 行")
                        + " = " + trace.value();
            case Trace.SnapshotRead snapshot ->
                "快照 " + snapshot.snapshot() + "，分区 " + shortHash(snapshot.partitionSha256()) + "，定义版本 "
                        + shortHash(snapshot.edition()) + "，已报 " + trace.value();
            case Trace.TableVersionRead version ->
                version.unitName().zh() + " 第 " + version.number() + " 版，"
                        + trace.value() + " 行，对象 " + shortHash(version.objectSha256()) + "，文件 " + version.sourceFile()
                        + "，填报 " + version.submitter() + "，审核 " + version.approver();
            case Trace.CellRead cell ->
                "单元格 《" + cell.file() + "》「" + cell.sheet() + "」" + cell.address() + " "
                        + cell.field().zh() + " = " + cell.raw();
            case Trace.PublishedRead published ->
                "刊载 " + published.source() + " 第 " + published.line() + " 行：" + published.printed();
        };
    }

    private String source(String id) {
        Source source = catalogue.sources().get(id);
        return source == null
                ? ""
                : "（依据：" + source.label().zh() + "，" + source.status().label().zh() + "）";
    }

    private static String shortHash(String hash) {
        return hash.length() > 12 ? hash.substring(0, 12) : hash;
    }
}
