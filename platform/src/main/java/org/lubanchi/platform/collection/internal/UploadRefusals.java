package org.lubanchi.platform.collection.internal;

import java.nio.file.Path;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.platform.collection.CollectionRound;

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
}
