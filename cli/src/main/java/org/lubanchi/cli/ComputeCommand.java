package org.lubanchi.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.indicator.open.CsvwJson;
import org.lubanchi.engine.indicator.open.OpenFigures;
import org.lubanchi.engine.indicator.open.SdmxJson;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.CsvText;
import org.lubanchi.engine.sheet.PlainSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints every indicator of a unit in a year, tab-separated: id, label, value, unit. */
@Command(name = "compute", description = "算出全部指标 compute every indicator")
final class ComputeCommand implements Callable<Integer> {
    @Mixin
    private Workspace workspace = new Workspace();

    @Parameters(index = "0", paramLabel = "<unit>", description = "组织，如 shaoxing")
    private String unit = "";

    @Parameters(index = "1", paramLabel = "<year>", description = "年报年度，如 2023")
    private int year;

    /** How the figures are printed. */
    enum Format {
        TEXT,
        /** Comma-separated, every sealed year up to the one asked for. */
        CSV,
        /** What that CSV holds, as metadata of CSV on the Web. */
        CSVW,
        /** An SDMX-JSON data message. */
        SDMX_JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Option(names = "--format", description = "text, csv, csvw, sdmx-json", defaultValue = "text")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Workspace open = workspace) {
            Workspace.Opened opened = open.open(new OrgUnitId(unit));
            opened.requireYear(new ReportYear(year));
            switch (format) {
                case TEXT -> print(opened, out);
                case CSV -> out.print(CsvText.of(sheet(figures(opened))));
                case CSVW -> out.println(CsvwJson.ofFigures(figures(opened), "figures-" + unit + "-" + year + ".csv"));
                case SDMX_JSON -> out.println(SdmxJson.write(figures(opened)));
            }
        }
        out.flush();
        return 0;
    }

    private OpenFigures figures(Workspace.Opened opened) {
        return OpenFigures.of(opened.figures(), new OrgUnitId(unit), new ReportYear(year));
    }

    private static PlainSheet sheet(OpenFigures figures) {
        return new PlainSheet(
                "figures",
                Stream.concat(Stream.of(OpenFigures.COLUMNS), figures.texts().stream())
                        .map(row -> row.stream()
                                .map(PlainSheet.PlainCell::numberOrText)
                                .toList())
                        .toList());
    }

    private void print(Workspace.Opened opened, PrintWriter out) {
        for (IndicatorDefinition indicator : opened.catalogue().indicators().values()) {
            Observed<Quantity> value =
                    opened.figures().value(new FactKey(indicator.id(), new OrgUnitId(unit), new ReportYear(year)));
            out.println(indicator.id() + "\t" + indicator.label().zh() + "\t" + Printing.text(value, indicator) + "\t"
                    + indicator.unit().symbol().zh());
        }
    }
}
