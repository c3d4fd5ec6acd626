package org.lubanchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.warehouse.lake.StoreFailures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a definition: a file of the right shape with the places to fill in, where its id says it belongs. */
@Command(
        name = "new",
        description = "新建一个定义或业务应用 begin a definition or an application: new indicator"
                + " basic_conditions/books_per_student · new application admissions")
final class NewCommand implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*(?:/[a-z][a-z0-9_]*)?");

    /** What can be begun, and what stands in the file. */
    enum Kind {
        MEASURE("measures", """
            measure: %1$s
            label: { zh: 请填中文名, en: Fill in the name }
            unit: person
            table: %2$s
            aggregate: count          # count · sum · distinct · median; all but count name a field
            # field: a_field
            # where: "a_field = 'a_code'"
            missing: pass_on          # leave_out where a missing row may be left out
            source: lubanchi.reporting-guide
            from: 2021
            """),
        INDICATOR("indicators", """
            indicator: %1$s
            label: { zh: 请填中文名, en: Fill in the name }
            unit: volume/person
            dimension: %2$s
            coverage: { zh: 请填口径：算谁、哪一天或哪一段, en: "Fill in the coverage: who counts, at which date or over which period" }
            missing: pass_on
            display: { decimals: 2, rounding: half_up }
            versions:
              - from: 2021
                source: lubanchi.reporting-guide
                formula: sum_printed_books / students      # measures or indicators; units are checked
            examples:
              - { name: an ordinary unit, given: { sum_printed_books: 300, students: 10 }, expect: 30 }
              - { name: not reported stays not reported, given: { sum_printed_books: 300, students: not_reported }, expect: not_reported }
              - { name: nobody enrolled is an issue, given: { sum_printed_books: 300, students: 0 }, expect: { issue: indicator.zero-denominator } }
            """),
        RULE("rules", """
            rule: %2$s.%3$s
            severity: explainable     # blocking 强制 · explainable 核实 · informative 提示
            on: %2$s
            check: a_field >= 0
            say: { zh: "{a_field} 小于 0，请核对。", en: "{a_field} is below 0; please check." }
            source: lubanchi.reporting-guide
            from: 2021
            examples:
              - { given: { a_field: 1 }, expect: pass }
              - { given: { a_field: -1 }, expect: fail }
              - { given: { a_field: not_reported }, expect: not_judged }
            """),
        /** A business application: many files, none of them a definition by itself. */
        APPLICATION("", "");

        private final String folder;
        private final String text;

        Kind(String folder, String text) {
            this.folder = folder;
            this.text = text;
        }
    }

    @Option(
            names = "--definitions",
            description = "定义文件夹 definitions folder",
            defaultValue = "${sys:lubanchi.definitions:-definitions}")
    private Path definitions = Path.of("definitions");

    @Option(names = "--home", description = "本项目的目录 the checkout", defaultValue = "${sys:lubanchi.home:-.}")
    private Path home = Path.of(".");

    @Parameters(index = "0", paramLabel = "<kind>", description = "measure, indicator, rule, application")
    private Kind kind = Kind.INDICATOR;

    @Parameters(index = "1", paramLabel = "<folder/id>", description = "如 basic_conditions/books_per_student")
    private String id = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (kind == Kind.APPLICATION) {
            ApplicationSkeleton.of(id, home)
                    .write()
                    .forEach(file -> spec.commandLine().getOut().println(file));
            spec.commandLine()
                    .getOut()
                    .println("先让测试变绿 then make its tests green: docs/handbook/add-an-application.md");
            return 0;
        }
        if (!ID.matcher(id).matches() || id.indexOf('/') < 0) {
            throw new Failure(Failure.Category.USER, badName());
        }
        String group = id.substring(0, id.indexOf('/'));
        String name = id.substring(id.indexOf('/') + 1);
        Path file = definitions.resolve(kind.folder).resolve(group).resolve(name + ".yaml");
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file)) {
                throw new Failure(Failure.Category.USER, alreadyThere(file));
            }
            String text = kind.text.formatted(name, group, name.replace('_', '-'));
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw StoreFailures.cannotWrite(file, e);
        }
        spec.commandLine().getOut().println(file + "\n填好后运行 then run: ./lubanchi validate");
        return 0;
    }

    private Issue badName() {
        return new Issue(
                "new.bad-name",
                Severity.BLOCKING,
                new Place.WholeFile(id),
                new LocalText("名字「" + id + "」不能用", "the name \"" + id + "\" cannot be used"),
                new LocalText("文件夹/名字，小写字母、数字、下划线", "folder/name in lower-case letters, digits, underscores"),
                new LocalText("路径就是定义的标识", "The path is the definition's id"),
                new LocalText("照 basic_conditions/books_per_student 的样子写", "Write it like the example"));
    }

    private static Issue alreadyThere(Path file) {
        return new Issue(
                "new.already-there",
                Severity.BLOCKING,
                new Place.WholeFile(file.toString()),
                new LocalText("已有这个定义", "the definition is there already"),
                new LocalText("还没有的名字", "a name not yet taken"),
                new LocalText("改规则是加一个带日期的版本，不是改写", "A changed rule is a new dated version, not an edit"),
                new LocalText("打开它，在 versions 下加一版", "Open it and add a version"));
    }
}
