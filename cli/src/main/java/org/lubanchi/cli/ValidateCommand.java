package org.lubanchi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lubanchi.adapter.office.workbook.WorkbookIntake;
import org.lubanchi.adapter.office.workbook.WorkbookReading;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.DefinitionProblem;
import org.lubanchi.engine.definitions.examples.ExampleRunner;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.validation.RowValidator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges workbooks by the rules and stores nothing; without a workbook, checks the definitions and their examples. */
@Command(
        name = "validate",
        description = "校验工作簿，不入库；不给文件则检查定义与示例 judge workbooks without storing; without one, the definitions")
final class ValidateCommand implements Callable<Integer> {
    @Mixin
    private Workspace workspace = new Workspace();

    @Parameters(arity = "0..*", paramLabel = "<workbook>", description = "填报工作簿 .xlsx")
    private List<Path> workbooks = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (workbooks.isEmpty()) {
            return definitions(out);
        }
        Catalogue catalogue = workspace.catalogue();
        boolean passed = true;
        for (Path workbook : workbooks) {
            passed &= workbook(workbook, catalogue, out);
        }
        return passed ? 0 : 1;
    }

    private int definitions(PrintWriter out) {
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

    /** Prints every issue of a workbook, the worst kind first, and whether it would be taken in. */
    private static boolean workbook(Path file, Catalogue catalogue, PrintWriter out) {
        WorkbookReading reading =
                WorkbookIntake.read(file, List.copyOf(catalogue.tables().values()), catalogue::requireCodeList);
        RowValidator rules = new RowValidator(catalogue::requireSource, catalogue::requireCodeList);
        List<Issue> issues = new ArrayList<>(reading.issues());
        int rows = 0;
        for (TableReading table : reading.tables()) {
            issues.addAll(table.issues());
            issues.addAll(rules.validate(
                    catalogue.rules().values(), table, reading.stamp().year()));
            rows += table.rows().size();
        }
        StringBuilder counts = new StringBuilder();
        boolean blocked = false;
        for (Severity severity : Severity.values()) {
            List<Issue> ofKind = issues.stream()
                    .filter(issue -> issue.severity() == severity)
                    .toList();
            ofKind.forEach(issue -> out.println("【" + severity.label().zh() + "】" + issue.text(Language.ZH)));
            counts.append(" · ").append(severity.label().zh()).append(' ').append(ofKind.size());
            blocked |= severity == Severity.BLOCKING && !ofKind.isEmpty();
        }
        out.println(file.getFileName() + "：" + reading.stamp().unitName() + " "
                + reading.stamp().year() + " 年度，"
                + reading.tables().size() + " 张表 " + rows + " 行" + counts
                + (blocked ? "；有强制问题，不能上报" : "；可以上报"));
        return !blocked;
    }
}
