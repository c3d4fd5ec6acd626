package org.lubanchi.engine.sheet;

import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/** Tells why a text cannot be read as CSV (文本表问题), in five parts, with line and column. */
record CsvProblems(String file) {
    private static final LocalText SHIFTED =
            new LocalText("往后的单元格会落到别的列里", "The cells behind it would stand in other columns");
    private static final LocalText BOUNDED =
            new LocalText("文件没有读入，已有数据没有改动", "Nothing was read in and nothing stored was changed");

    Issue unreadable() {
        return issue(
                "csv.unknown-encoding",
                new Place.WholeFile(file),
                new LocalText("既不是 UTF-8 也不是 GB18030 的字节", "bytes that are neither UTF-8 nor GB18030"),
                new LocalText("UTF-8 或 GB18030（GBK）编码的文本", "a text in UTF-8 or GB18030 (GBK)"),
                new LocalText("编码不明，文字就可能读错", "With the wrong encoding names are read wrong"),
                new LocalText("请另存为“CSV UTF-8”再发", "Save it as \"CSV UTF-8\" and send it again"));
    }

    Issue empty() {
        return issue(
                "csv.empty",
                new Place.WholeFile(file),
                new LocalText("没有一行有内容", "no line with content"),
                new LocalText("第一行表头，以下每行一条", "a line of heads, then a line for each row"),
                BOUNDED,
                new LocalText("请核对是否发错了文件", "Check whether it is the right file"));
    }

    Issue ragged(int line, int found, int expected) {
        return issue(
                "csv.ragged-row",
                new Place.FileLine(file, line, 1),
                new LocalText("这一行有 " + found + " 格", "a row of " + found + " cells"),
                new LocalText("与表头一样 " + expected + " 格", expected + " cells, as the heads"),
                SHIFTED,
                new LocalText(
                        "含逗号或换行的文字要用双引号括起来；空格也要留位",
                        "Put texts with commas or line ends in double quotes, and keep a place for blank cells"));
    }

    Issue unclosed(int line, int column) {
        return issue(
                "csv.unclosed-quote",
                new Place.FileLine(file, line, column),
                new LocalText("从这里开始的双引号没有结束", "a double quote that begins here and never ends"),
                new LocalText("成对的双引号；文字里的双引号写两个", "quotes in pairs; one inside a text is written twice"),
                SHIFTED,
                new LocalText("请补上或删去这个双引号", "Close it, or take it away"));
    }

    Issue afterQuote(int line, int column) {
        return issue(
                "csv.text-after-quote",
                new Place.FileLine(file, line, column),
                new LocalText("双引号结束后还有文字", "text behind a closing quote"),
                new LocalText("逗号或换行", "a comma or the end of the line"),
                SHIFTED,
                new LocalText("文字里的双引号请写成两个", "Write a quote inside a text twice"));
    }

    Issue tooManyColumns(int line, int column, int most) {
        return issue(
                "csv.too-many-columns",
                new Place.FileLine(file, line, column),
                new LocalText("一行多于 " + most + " 格", "more than " + most + " cells in a row"),
                new LocalText("不超过 " + most + " 格", "at most " + most + " cells"),
                BOUNDED,
                new LocalText("请只留采集表的列", "Keep the columns of the table only"));
    }

    Issue cellTooLong(int line, int column, int most) {
        return issue(
                "csv.cell-too-long",
                new Place.FileLine(file, line, column),
                new LocalText("一格多于 " + most + " 个字符", "more than " + most + " characters in a cell"),
                new LocalText("不超过 " + most + " 个字符", "at most " + most + " characters"),
                BOUNDED,
                new LocalText("多半是少了换行或双引号，请核对", "A line end or a quote is probably missing"));
    }

    Issue tooManyRows(int line, int most) {
        return issue(
                "csv.too-many-rows",
                new Place.FileLine(file, line, 1),
                new LocalText("多于 " + most + " 行", "more than " + most + " rows"),
                new LocalText("一批至多 " + most + " 行", "at most " + most + " rows a batch"),
                BOUNDED,
                new LocalText("请分几批发送，批号各不相同", "Send them in several batches, each with a key of its own"));
    }

    private static Issue issue(
            String code, Place where, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Issue(code, Severity.BLOCKING, where, found, expected, why, remedy);
    }
}
