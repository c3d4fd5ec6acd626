package org.lubanchi.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.NearestName;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.warehouse.lake.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries a rule on the sealed rounds, before it holds: how many rows of which units it would have hit, and the first of them. */
@Command(name = "try-rule", description = "把一条规则用在已封存的批次上，看会涉及谁 try a rule on sealed rounds and see whom it would hit")
final class TryRuleCommand implements Callable<Integer> {
    @Mixin
    private Workspace workspace = new Workspace();

    @Parameters(index = "0", paramLabel = "<rule>", description = "规则的标识 the id of a rule of the definitions folder")
    private String id = "";

    @Option(names = "--year", description = "只试这一年度 only this year")
    private int year;

    @Option(
            names = "--show",
            description = "每个单位列出几处 how many places of each unit are told (default: ${DEFAULT-VALUE})",
            defaultValue = "3")
    private int shown;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Workspace open = workspace) {
            Catalogue catalogue = open.catalogue();
            RuleDefinition rule = catalogue.rules().get(id);
            if (rule == null) {
                throw new Failure(Failure.Category.USER, unknown(catalogue));
            }
            RuleTrial trial = new RuleTrial(catalogue, rule, open.lake(), open.warehouse());
            List<Manifest> sealed = open.lake().listCurrent().stream()
                    .filter(manifest -> year == 0 || manifest.year() == year)
                    .sorted(Comparator.comparingInt(Manifest::year).thenComparing(Manifest::region))
                    .toList();
            out.println("规则 " + rule.id() + "（" + rule.severity().label().zh() + "），"
                    + catalogue.requireTable(rule.table()).label().zh() + "："
                    + (sealed.isEmpty() ? "没有封存的数据 nothing is sealed" : sealed.size() + " 个快照"));
            sealed.forEach(manifest -> tell(manifest, trial.on(manifest), out));
        }
        return 0;
    }

    private void tell(Manifest manifest, List<RuleTrial.Hit> all, PrintWriter out) {
        List<RuleTrial.Hit> hit = all.stream()
                .filter(one -> !one.hits().isEmpty())
                .sorted(Comparator.comparingInt(
                                (RuleTrial.Hit one) -> -one.hits().size())
                        .thenComparing(RuleTrial.Hit::unit))
                .toList();
        out.println(manifest.snapshot() + "：" + all.size() + " 个单位 "
                + all.stream().mapToLong(RuleTrial.Hit::rows).sum() + " 行，不符 "
                + hit.stream().mapToInt(one -> one.hits().size()).sum() + " 行，涉及 " + hit.size() + " 个单位");
        for (RuleTrial.Hit one : hit) {
            out.println("  " + one.unit() + " " + one.name() + "：" + one.hits().size() + " 行");
            one.hits().stream()
                    .limit(shown)
                    .forEach(issue -> out.println(
                            "    " + issue.where().text() + "：" + issue.found().zh()));
        }
    }

    private Issue unknown(Catalogue catalogue) {
        return new Issue(
                "try-rule.unknown",
                Severity.BLOCKING,
                new Place.WholeFile("definitions/rules"),
                new LocalText("没有规则「" + id + "」", "there is no rule \"" + id + "\""),
                new LocalText("定义文件夹里的一条规则", "a rule of the definitions folder"),
                new LocalText("试用的是写好的规则", "A rule is tried as it is written"),
                NearestName.remedy(
                        id, List.copyOf(catalogue.rules().keySet()), new LocalText("先写好规则文件", "Write its file first")));
    }
}
