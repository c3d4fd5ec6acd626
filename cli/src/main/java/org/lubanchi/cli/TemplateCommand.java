package org.lubanchi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.lubanchi.adapter.office.workbook.WorkbookTemplates;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.NearestName;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.engine.warehouse.lake.StoreFailures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the empty workbook a unit fills in for a year. */
@Command(name = "template", description = "生成空白填报工作簿 write the empty workbook a unit fills in")
final class TemplateCommand implements Callable<Integer> {
    @Mixin
    private Workspace workspace = new Workspace();

    @Parameters(index = "0", paramLabel = "<unit>", description = "填报单位代号 id of the reporting unit")
    private String unit = "";

    @Parameters(index = "1", paramLabel = "<year>", description = "年报年度，如 2023")
    private int year;

    @Option(names = "--name", description = "单位名称，印在表头 the unit's name, printed in the head")
    private String name = "";

    @Option(names = "--kind", description = "school, city, …：填哪一类单位的表 whose tables", defaultValue = "school")
    private UnitKind kind = UnitKind.SCHOOL;

    @Option(names = "--table", description = "只要这些表；默认全部 only these tables")
    private List<String> tables = List.of();

    @Option(names = "--out", description = "输出文件夹 output folder", defaultValue = "build")
    private Path out = Path.of("build");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Catalogue catalogue = workspace.catalogue();
        List<TableDefinition> wanted = wanted(catalogue);
        ReportYear reported = new ReportYear(year);
        WorkbookStamp stamp =
                new WorkbookStamp(new OrgUnitId(unit), name.isBlank() ? unit : name, reported, catalogue.edition());
        Path target = out.resolve(unit + "-" + year + ".xlsx");
        Path draft = out.resolve(unit + "-" + year + ".xlsx.draft");
        try {
            Files.createDirectories(out);
            if (Files.exists(target)) {
                throw new Failure(Failure.Category.USER, alreadyThere(target));
            }
            try (OutputStream stream = Files.newOutputStream(draft)) {
                WorkbookTemplates.write(stamp, wanted, catalogue::requireCodeList, stream);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (UncheckedIOException e) {
            throw StoreFailures.cannotWrite(target, new IOException(e));
        } catch (IOException e) {
            throw StoreFailures.cannotWrite(target, e);
        }
        spec.commandLine().getOut().println(target);
        return 0;
    }

    private List<TableDefinition> wanted(Catalogue catalogue) {
        for (String id : tables) {
            if (!catalogue.tables().containsKey(id)) {
                throw new Failure(Failure.Category.USER, unknownTable(id, catalogue));
            }
        }
        return catalogue.tables().values().stream()
                .filter(table -> tables.isEmpty() ? table.reportedBy() == kind : tables.contains(table.id()))
                .toList();
    }

    private static Issue unknownTable(String id, Catalogue catalogue) {
        LocalText remedy = NearestName.remedy(
                id,
                catalogue.tables().keySet(),
                new LocalText("从 definitions/tables 里选", "Choose from definitions/tables"));
        return new Issue(
                "template.unknown-table",
                Severity.BLOCKING,
                new Place.WholeFile("definitions/tables"),
                new LocalText("没有采集表「" + id + "」", "there is no table \"" + id + "\""),
                new LocalText("definitions/tables 中的一张表", "a table of definitions/tables"),
                new LocalText("模板由采集表的定义生成", "Templates are made from table definitions"),
                remedy);
    }

    /** A workbook that may already be half filled in is never written over. */
    private static Issue alreadyThere(Path target) {
        return new Issue(
                "template.already-there",
                Severity.BLOCKING,
                new Place.WholeFile(target.toString()),
                new LocalText("已有同名文件", "a file of this name is there"),
                new LocalText("还没有这个文件的文件夹", "a folder without this file"),
                new LocalText("里面可能有填好的数据，不会覆盖", "It may hold filled-in data and is not written over"),
                new LocalText("换一个 --out，或先移走它", "Choose another --out, or move it away first"));
    }
}
