package org.lubanchi.cli;

import java.io.PrintWriter;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.evaluation.Standard;
import org.lubanchi.engine.evaluation.standard.ConditionFinding;
import org.lubanchi.engine.evaluation.standard.ConditionVerdict;
import org.lubanchi.engine.evaluation.standard.FigureReadings;
import org.lubanchi.engine.evaluation.standard.SchoolKinds;
import org.lubanchi.engine.evaluation.standard.StandardJudge;
import org.lubanchi.engine.evaluation.standard.StandardVerdict;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.NearestName;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.warehouse.lake.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Prints schools × conditions of the standards that hold for them, tab-separated: verdict, value, and what is missing.
 */
@Command(name = "evaluate", description = "按办学标准逐校判定 judge schools by the standards of operating conditions")
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private Workspace workspace = new Workspace();

    @Parameters(index = "0", paramLabel = "<unit>", description = "组织，如 shaoxing")
    private String unit = "";

    @Parameters(index = "1", paramLabel = "<year>", description = "年报年度，如 2023")
    private int year;

    @Option(names = "--standard", description = "标准，缺省为该校适用的全部标准 a standard; all that hold by default")
    private String standard = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Workspace open = workspace) {
            Workspace.Opened opened = open.open(new OrgUnitId(unit));
            requireStandard(opened);
            Manifest manifest = opened.requireYear(new ReportYear(year));
            List<StandardVerdict> all = new ArrayList<>();
            for (OrgUnitId school :
                    opened.figures().snapshots().reporters(manifest, new OrgUnitId(unit), UnitKind.SCHOOL)) {
                all.addAll(printSchool(out, opened, manifest, school));
            }
            printCounts(out, all);
        }
        return 0;
    }

    private void requireStandard(Workspace.Opened opened) {
        var known = opened.catalogue().evaluation().standards().keySet();
        if (!standard.isEmpty() && !known.contains(standard)) {
            LocalText remedy = NearestName.remedy(
                    standard, known, new LocalText("先写好这一标准的定义文件", "Write its definition file first"));
            throw new Failure(
                    Failure.Category.USER,
                    new Issue(
                            "evaluation.unknown-standard",
                            Severity.BLOCKING,
                            new Place.WholeFile("--standard"),
                            new LocalText("没有标准「" + standard + "」", "there is no standard " + standard),
                            new LocalText(String.join("、", known), String.join(", ", known)),
                            new LocalText("标准由定义文件给出", "Standards are definition files"),
                            remedy));
        }
    }

    private List<StandardVerdict> printSchool(
            PrintWriter out, Workspace.Opened opened, Manifest manifest, OrgUnitId school) {
        FigureReadings readings = new FigureReadings(opened.figures(), List.of(school), new ReportYear(year));
        String name =
                manifest.findUnit(school.value()).map(Manifest.UnitEntry::zh).orElse(school.value());
        Optional<String> kind = SchoolKinds.find(opened.catalogue(), readings);
        List<Standard> standards = kind.map(
                        each -> opened.catalogue().evaluation().listStandards(each, year))
                .orElse(List.of());
        if (standards.isEmpty()) {
            out.println(name + "\t" + kind.orElse("学校类别未填报") + "\t没有适用的标准 no standard holds");
        }
        List<StandardVerdict> verdicts = new ArrayList<>();
        for (Standard each : standards) {
            if (standard.isEmpty() || standard.equals(each.id())) {
                StandardVerdict verdict = StandardJudge.judge(each, readings, Optional.empty());
                out.println(name + "\t" + each.label().zh() + "\t"
                        + verdict.verdict().label().zh() + "\t"
                        + verdict.findings().stream().map(EvaluateCommand::text).collect(Collectors.joining("\t")));
                verdicts.add(verdict);
            }
        }
        return verdicts;
    }

    private static String text(ConditionFinding finding) {
        String value = switch (finding.value()) {
            case Observed.Reported<Quantity> reported -> shown(reported.value());
            case Observed.Missing<Quantity> missing -> missing.reason().label().zh();
        };
        String lacking = finding.lacking()
                .map(gap -> "，还差 "
                        + String.format(
                                java.util.Locale.ROOT, "%,.0f", gap.amount().setScale(0, RoundingMode.CEILING)) + " "
                        + gap.unit().symbol().zh())
                .orElse("");
        return finding.condition().label().zh() + " " + value + " "
                + finding.verdict().label().zh() + lacking;
    }

    private static String shown(Quantity value) {
        return value.rounded(2).amount().stripTrailingZeros().toPlainString();
    }

    private static void printCounts(PrintWriter out, List<StandardVerdict> all) {
        all.stream()
                .collect(Collectors.groupingBy(
                        verdict -> verdict.standard().label().zh(), java.util.TreeMap::new, Collectors.toList()))
                .forEach((label, verdicts) -> out.println("# " + label + "\t"
                        + List.of(ConditionVerdict.MET, ConditionVerdict.NOT_MET, ConditionVerdict.NOT_JUDGED).stream()
                                .map(each -> each.label().zh() + " "
                                        + verdicts.stream()
                                                .filter(verdict -> verdict.verdict() == each)
                                                .count())
                                .collect(Collectors.joining(" · "))));
    }
}
