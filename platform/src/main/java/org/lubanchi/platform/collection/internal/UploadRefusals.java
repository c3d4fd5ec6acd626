package org.lubanchi.platform.collection.internal;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.RegisterSource;

/** What is wrong with a workbook as a whole when it is brought to a round. */
final class UploadRefusals {
    private UploadRefusals() {}

    /** A workbook is taken only for the unit and year it was made for. */
    static void requireOwn(WorkbookStamp stamp, OrgUnitId unit, CollectionRound round, Path file) {
        if (stamp.unit().equals(unit) && stamp.year().equals(round.year())) {
            return;
        }
        String found = stamp.unitName() + "（" + stamp.unit() + "） " + stamp.year();
        throw new Failure(
                Failure.Category.USER,
                new Issue(
                        "collection.other-units-workbook",
                        Severity.BLOCKING,
                        new Place.WholeFile(String.valueOf(file.getFileName())),
                        new LocalText("这份工作簿是 " + found + " 年度的", "the workbook is of " + found),
                        new LocalText(
                                "单位 " + unit + "、" + round.year() + " 年度的工作簿",
                                "a workbook of " + unit + " for " + round.year()),
                        new LocalText("工作簿里的标记说明它为谁、哪一年而做", "its stamp says for whom and which year it was made"),
                        new LocalText("请从本页下载模板，把数据粘贴过去", "download the template here and paste the data into it")));
    }

    static Issue notCollected(TableReading reading) {
        String zh = reading.table().label().zh();
        String en = reading.table().label().en();
        return new Issue(
                "collection.table-not-collected",
                Severity.INFORMATIVE,
                new Place.Cell(reading.layout().file(), reading.layout().sheet(), "A1"),
                new LocalText("表「" + zh + "」", "the table \"" + en + "\""),
                new LocalText("本批次采集的表", "a table this round collects"),
                new LocalText("本批次不采集这张表，内容不会读入", "the round does not collect it; its content is not read"),
                new LocalText("不必处理", "nothing need be done"));
    }

    /** A file of another system was recognised: what it is taken for, and which of its columns are not there. */
    static Issue recognised(RegisterSource.RegisterFile found, Path file) {
        String lacking = String.join("、", found.lacking());
        boolean whole = found.lacking().isEmpty();
        return said(
                "collection.register-recognised",
                new Place.Cell(String.valueOf(file.getFileName()), found.sheet(), "A1"),
                new LocalText(
                        "识别为「" + found.label().zh() + "」" + (whole ? "" : "，缺列：" + lacking),
                        "taken for \"" + found.label().en() + "\"" + (whole ? "" : ", without " + lacking)),
                new LocalText("本平台模板或已知的导出表", "a template of ours or a known export"),
                new LocalText(
                        "按对应关系取数，其余列不写入任何表；文件载入后即删，未载入的一天后删",
                        "read by its mapping, other columns go into no table; the file is deleted once loaded, or"
                                + " after a day"));
    }

    /** Rows of another system's file that belong elsewhere are counted, never dropped in silence. */
    static Issue leftOut(RegisterSource.RegisterTable table, Path file) {
        String zh = table.reading().table().label().zh();
        String en = table.reading().table().label().en();
        return said(
                "collection.register-rows-left-out",
                new Place.Cell(
                        String.valueOf(file.getFileName()),
                        table.reading().layout().sheet(),
                        "A1"),
                new LocalText(
                        table.leftOut() + " 行不属于「" + zh + "」，没有取", table.leftOut() + " rows are not of \"" + en + "\""),
                new LocalText(table.reading().rowsIn() + " 行取入", table.reading().rowsIn() + " rows taken"),
                new LocalText("不在本表口径内，如非全日制学生", "outside the table's coverage, such as part-time students"));
    }

    /** What the file does not know stays as it is; what is then still blank is the clerk's to fill in. */
    static Issue toFill(UploadReading.Incoming one, Path file) {
        String zh = one.toFill().stream().map(each -> each.label().zh()).collect(Collectors.joining("、"));
        String en = one.toFill().stream().map(each -> each.label().en()).collect(Collectors.joining(", "));
        TableDefinition table = one.reading().table();
        Issue told = said(
                "collection.register-leaves-to-fill",
                new Place.Cell(
                        String.valueOf(file.getFileName()),
                        one.reading().layout().sheet(),
                        "A1"),
                new LocalText(
                        "「" + table.label().zh() + "」还需填写：" + zh,
                        "\"" + table.label().en() + "\" still lacks: " + en),
                new LocalText("每个必填项都有数", "every required field filled in"),
                new LocalText("导出文件里没有这些项，载入不改动它们", "the file does not have them; loading leaves them as they are"));
        return new Issue(
                told.code(),
                told.severity(),
                told.where(),
                told.found(),
                told.expected(),
                told.why(),
                new LocalText("载入后在表里补上；确实没有的，写明原因", "fill them in after loading; where there is none, say why"));
    }

    private static Issue said(String code, Place where, LocalText found, LocalText expected, LocalText why) {
        return new Issue(
                code,
                Severity.INFORMATIVE,
                where,
                found,
                expected,
                why,
                new LocalText("核对下面的行数与合计", "check the rows and sums below"));
    }
}
