package org.lubanchi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lubanchi.adapter.office.document.AnchoredFigure;
import org.lubanchi.adapter.office.document.DocumentReaders;
import org.lubanchi.engine.indicator.TraceText;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how a figure came about, from the printed characters down to the cell. */
@Command(
        name = "explain",
        description = "问一个数字的来历 ask a figure why: explain <report.docx>#<place> | explain indicator <id> <unit> <year>")
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private Workspace workspace = new Workspace();

    @Parameters(arity = "1..4", paramLabel = "<what>")
    private List<String> what = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Workspace open = workspace) {
            if (what.getFirst().equals("indicator") && what.size() == 4) {
                FactKey key = new FactKey(
                        what.get(1), new OrgUnitId(what.get(2)), new ReportYear(Integer.parseInt(what.get(3))));
                explain(open.open(key.unit(), Set.of(key.indicator())), key);
                return 0;
            }
            String target = what.getFirst();
            if (what.size() != 1 || target.indexOf('#') < 1) {
                throw new Failure(Failure.Category.USER, unclear(String.join(" ", what)));
            }
            explainPlace(
                    open, Path.of(target.substring(0, target.indexOf('#'))), target.substring(target.indexOf('#') + 1));
            return 0;
        }
    }

    private void explainPlace(Workspace open, Path file, String place) {
        List<AnchoredFigure> figures = DocumentReaders.readWord(file).figures().stream()
                .filter(figure -> figure.anchor().id().equals(place)
                        || figure.anchor().id().startsWith(place + "."))
                .toList();
        if (figures.isEmpty()) {
            throw new Failure(Failure.Category.USER, nothingThere(file, place));
        }
        PrintWriter out = spec.commandLine().getOut();
        Set<String> indicators = figures.stream()
                .map(figure -> figure.anchor().key().indicator())
                .collect(Collectors.toSet());
        Workspace.Opened opened = open.open(figures.getFirst().anchor().key().unit(), indicators);
        for (AnchoredFigure figure : figures) {
            out.println(file.getFileName() + "#" + figure.anchor().id() + " 印作「" + figure.text() + "」");
            explain(opened, figure.anchor().key());
        }
    }

    private void explain(Workspace.Opened opened, FactKey key) {
        PrintWriter out = spec.commandLine().getOut();
        new TraceText(opened.catalogue()).lines(opened.explainer().explain(key)).forEach(out::println);
    }

    private static Issue unclear(String text) {
        return new Issue(
                "explain.unclear",
                Severity.BLOCKING,
                new Place.WholeFile(text),
                new LocalText("看不出问的是哪个数字", "it is not clear which figure is meant"),
                new LocalText("报告.docx#p17，或 indicator 指标 组织 年度", "report.docx#p17, or indicator <id> <unit> <year>"),
                new LocalText("每个数字都有位置或坐标", "Every figure has a place or a key"),
                new LocalText("按上面任一写法重来", "Write it either way"));
    }

    private static Issue nothingThere(Path file, String place) {
        return new Issue(
                "explain.no-figure",
                Severity.BLOCKING,
                new Place.WholeFile(file + "#" + place),
                new LocalText("这里没有绑定的数字", "no bound figure stands here"),
                new LocalText("段落、表或图的编号，如 p3、t2、p3.1", "the id of a paragraph or table, such as p3, t2, p3.1"),
                new LocalText("只有绑定的数字可以问来历", "Only bound figures can be asked why"),
                new LocalText("在网页版里点数字可看到编号", "Click a figure in the HTML version to see its id"));
    }
}
