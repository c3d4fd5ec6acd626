package org.lubanchi.demo.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lubanchi.engine.definitions.DefinitionProblem;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/** What stops the demo (示范故障), told in five parts. */
public final class DemoFailures {
    private DemoFailures() {}

    static Failure folderNotEmpty(Path folder) {
        return new Failure(
                Failure.Category.USER,
                new Issue(
                        "demo.folder-not-empty",
                        Severity.BLOCKING,
                        new Place.WholeFile(folder.toString()),
                        new LocalText("文件夹里已有文件", "the folder holds files"),
                        new LocalText("空的或尚不存在的文件夹", "an empty folder or none yet"),
                        new LocalText("示范数据不与别的文件混放", "demonstration data are not mixed with other files"),
                        new LocalText("换一个文件夹，或先移走其中的文件", "name another folder, or move its files away")));
    }

    static Failure noSuchCity(String city, List<String> cities) {
        String known = String.join(", ", cities);
        return new Failure(
                Failure.Category.USER,
                new Issue(
                        "demo.no-such-city",
                        Severity.BLOCKING,
                        new Place.WholeFile("--city"),
                        new LocalText("没有城市 " + city, "no city " + city),
                        new LocalText("其中之一：" + known, "one of: " + known),
                        new LocalText("示范数据只有这些城市的校准", "the demonstration is calibrated for these cities only"),
                        new LocalText("改用其中一个单位编号", "name one of these unit ids")));
    }

    static Failure cannotWrite(Path folder, IOException cause) {
        return new Failure(
                Failure.Category.ENVIRONMENT,
                new Issue(
                        "demo.cannot-write",
                        Severity.BLOCKING,
                        new Place.WholeFile(folder.toString()),
                        new LocalText("写不进去：" + cause.getMessage(), "it cannot be written: " + cause.getMessage()),
                        new LocalText("可写、有余量的文件夹", "a folder that can be written and has room"),
                        new LocalText("示范数据约需 30 MB", "the demonstration data take about 30 MB"),
                        new LocalText("检查权限和磁盘余量后再试", "check the rights and the free space, then try again")),
                cause);
    }

    static Failure definitionsDoNotFit(String table, String field) {
        return new Failure(
                Failure.Category.USER,
                new Issue(
                        "demo.definitions-do-not-fit",
                        Severity.BLOCKING,
                        new Place.RowField(table, 1, field),
                        new LocalText("示范数据没有这一字段", "the demonstration data have no such field"),
                        new LocalText("与本程序同版的定义", "definitions of the same version as this program"),
                        new LocalText("每一字段都要有值或缺失原因", "every field needs a value or a reason why not"),
                        new LocalText(
                                "用 --definitions 指向同版的 definitions 文件夹",
                                "point --definitions to the folder of this version")));
    }

    /** The definitions cannot be read. */
    public static Failure cannotRead(Path definitions, IOException cause) {
        return new Failure(
                Failure.Category.USER,
                new Issue(
                        "demo.no-definitions",
                        Severity.BLOCKING,
                        new Place.WholeFile(definitions.toString()),
                        new LocalText("读不到：" + cause.getMessage(), "it cannot be read: " + cause.getMessage()),
                        new LocalText("定义文件夹", "a folder of definitions"),
                        new LocalText("工作簿的版式由定义而来", "the layout of the workbooks comes from the definitions"),
                        new LocalText("用 --definitions 指明", "name it by --definitions")),
                cause);
    }

    /** The definitions are wrong; all problems are told. */
    public static Failure rejected(List<DefinitionProblem> problems) {
        return new Failure(
                Failure.Category.USER,
                problems.stream().map(DefinitionProblem::issue).toList(),
                null);
    }
}
