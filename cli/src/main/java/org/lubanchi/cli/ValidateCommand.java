package org.lubanchi.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.DefinitionProblem;
import org.lubanchi.engine.definitions.examples.ExampleRunner;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads the definitions, tells every problem, and runs every example. */
@Command(name = "validate", description = "检查定义与示例 check the definitions and their examples")
final class ValidateCommand implements Callable<Integer> {
    @Mixin
    private Workspace workspace = new Workspace();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<DefinitionProblem> problems = workspace.definitionProblems();
        problems.forEach(problem -> out.println(problem.text(Language.ZH)));
        if (!problems.isEmpty()) {
            out.println(problems.size() + " 处问题 problems");
            return 1;
        }
        Catalogue catalogue = workspace.catalogue();
        ExampleRunner examples = new ExampleRunner(catalogue);
        List<Issue> failures = examples.failures();
        failures.forEach(issue -> out.println(issue.text(Language.ZH)));
        out.println("采集表 " + catalogue.tables().size() + " · 规则 "
                + catalogue.rules().size() + " · 度量 "
                + catalogue.measures().size() + " · 指标 "
                + catalogue.indicators().size() + " · 示例 " + examples.count()
                + "，不符 " + failures.size() + " · 版本 " + catalogue.shortEdition());
        return failures.isEmpty() ? 0 : 1;
    }
}
