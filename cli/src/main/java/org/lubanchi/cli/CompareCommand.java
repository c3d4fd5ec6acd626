package org.lubanchi.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lubanchi.engine.indicator.compare.Comparison;
import org.lubanchi.engine.indicator.compare.Comparison.Agreement;
import org.lubanchi.engine.indicator.compare.Comparison.Row;
import org.lubanchi.engine.indicator.compare.ComparisonJson;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets what documents print beside what rows give. */
@Command(name = "compare", description = "刊载值与计算值比对 published beside computed")
final class CompareCommand implements Callable<Integer> {
    /** How the rows are printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Mixin
    private Workspace workspace = new Workspace();

    @Parameters(index = "0", paramLabel = "<unit>", description = "组织，如 shaoxing")
    private String unit = "";

    @Parameters(index = "1", paramLabel = "<year>", description = "年报年度，如 2023")
    private int year;

    @Option(names = "--format", description = "text, json", defaultValue = "text")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Workspace open = workspace) {
            Workspace.Opened opened = open.open(new OrgUnitId(unit));
            List<Row> rows = new Comparison(opened.figures()).compare(new OrgUnitId(unit), new ReportYear(year));
            switch (format) {
                case JSON -> out.println(ComparisonJson.write(rows, opened.catalogue()));
                case TEXT -> print(rows, opened, out);
            }
        }
        return 0;
    }

    private static void print(List<Row> rows, Workspace.Opened opened, PrintWriter out) {
        for (Row row : rows) {
            String computed = row.computed()
                    .map(key -> Printing.text(
                            row.value(),
                            opened.catalogue().findIndicator(key.indicator()).orElseThrow()))
                    .orElse("—");
            out.println(row.published().origin().line() + "\t"
                    + row.published().origin().place() + "\t"
                    + row.published().year() + "\t" + row.published().label() + "\t"
                    + row.published().printed().text() + "\t"
                    + computed + "\t" + row.verdict().label().zh()
                    + row.reason().map(reason -> "（" + reason.zh() + "）").orElse(""));
            if (row.verdict() == Agreement.DIFFERS) {
                row.derivations().forEach(each -> out.println("\t\t\t" + side(each.side()) + each.text()));
            }
        }
        Map<Agreement, Integer> counts = Comparison.count(rows);
        out.println(counts.entrySet().stream()
                .map(entry -> entry.getKey().label().zh() + " " + entry.getValue())
                .collect(Collectors.joining(" · ")));
    }

    private static String side(Comparison.Side side) {
        return switch (side) {
            case PUBLISHED -> "刊载：";
            case COMPUTED -> "计算：";
        };
    }
}
