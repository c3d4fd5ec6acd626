package org.lubanchi.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Workspace open = workspace) {
            Workspace.Opened opened = open.open(new OrgUnitId(unit));
            opened.requireYear(new ReportYear(year));
            for (IndicatorDefinition indicator : opened.catalogue().indicators().values()) {
                Observed<Quantity> value =
                        opened.figures().value(new FactKey(indicator.id(), new OrgUnitId(unit), new ReportYear(year)));
                out.println(indicator.id() + "\t" + indicator.label().zh() + "\t" + Printing.text(value, indicator)
                        + "\t" + indicator.unit().symbol().zh());
            }
        }
        return 0;
    }
}
