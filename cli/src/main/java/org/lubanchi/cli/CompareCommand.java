package org.lubanchi.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.PublishedValue;
import org.lubanchi.engine.indicator.compare.Comparison;
import org.lubanchi.engine.indicator.compare.Comparison.Agreement;
import org.lubanchi.engine.indicator.compare.Comparison.Row;
import org.lubanchi.engine.indicator.compare.ComparisonJson;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.NearestName;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Severity;
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

    /** Every document there is. */
    private static final String ALL = "all";

    @Mixin
    private Workspace workspace = new Workspace();

    @Parameters(index = "0", paramLabel = "<unit>", description = "组织，如 shaoxing")
    private String unit = "";

    @Parameters(index = "1", paramLabel = "<year>", description = "年报年度，如 2023")
    private int year;

    @Option(names = "--format", description = "text, json", defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(
            names = "--document",
            description = "一份文件刊载的每一个值，不论哪个单位哪一年；all 为全部文件 every figure of one document, or of all")
    private Optional<String> document = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Workspace open = workspace) {
            Workspace.Opened opened = open.open(new OrgUnitId(unit));
            List<Row> rows = rows(new Comparison(opened.figures()), opened.catalogue());
            switch (format) {
                case JSON -> out.println(ComparisonJson.write(rows, opened.catalogue()));
                case TEXT -> print(rows, opened, out);
            }
        }
        return 0;
    }

    private List<Row> rows(Comparison comparison, Catalogue catalogue) {
        return document.map(wanted -> documents(wanted, catalogue).stream()
                        .flatMap(each -> comparison.compareDocument(each).stream())
                        .toList())
                .orElseGet(() -> comparison.compare(new OrgUnitId(unit), new ReportYear(year)));
    }

    private static List<List<PublishedValue>> documents(String wanted, Catalogue catalogue) {
        Map<String, List<PublishedValue>> published = catalogue.published();
        if (wanted.equals(ALL)) {
            return List.copyOf(published.values());
        }
        List<PublishedValue> found = published.get(wanted);
        if (found == null) {
            throw new Failure(Failure.Category.USER, unknownDocument(wanted, published.keySet()));
        }
        return List.of(found);
    }

    private static Issue unknownDocument(String wanted, Set<String> known) {
        return new Issue(
                "compare.unknown-document",
                Severity.BLOCKING,
                new Place.WholeFile("definitions/published"),
                new LocalText("没有文件「" + wanted + "」的刊载值", "no figures of a document \"" + wanted + "\""),
                new LocalText("其中之一或 all：" + String.join("、", known), "all, or one of " + String.join(", ", known)),
                new LocalText("刊载值按文件录入", "Printed figures are kept document by document"),
                NearestName.remedy(wanted, known, new LocalText("改用列出的编号", "Use one of the ids listed")));
    }

    private static void print(List<Row> rows, Workspace.Opened opened, PrintWriter out) {
        for (Row row : rows) {
            String computed = row.computed()
                    .map(key -> Printing.text(row.value(), opened.catalogue().requireIndicator(key.indicator())))
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
                .collect(Collectors.joining(" · ", "共 " + rows.size() + " 个：", "")));
    }

    private static String side(Comparison.Side side) {
        return switch (side) {
            case PUBLISHED -> "刊载：";
            case COMPUTED -> "计算：";
        };
    }
}
