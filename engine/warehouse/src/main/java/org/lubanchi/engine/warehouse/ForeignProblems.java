package org.lubanchi.engine.warehouse;

import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/** Tells why a columnar file is not taken (外来文件问题), in five parts. */
public final class ForeignProblems {
    private static final LocalText UNCHANGED =
            new LocalText("文件没有读入，已有数据没有改动", "Nothing was read in and nothing stored was changed");

    private ForeignProblems() {}

    /** It is no Parquet file, or a broken one. */
    public static Failure unreadable(String file, Throwable cause) {
        return new Failure(
                Failure.Category.USER,
                issue(
                        "parquet.unreadable",
                        file,
                        new LocalText("读不通的文件", "a file that cannot be read"),
                        new LocalText("完整的 Parquet 文件", "a whole Parquet file"),
                        UNCHANGED,
                        new LocalText("请重新导出再发，或改发 CSV", "Export it anew and send it again, or send CSV")),
                cause);
    }

    /** Of a column it cannot be told what would stand in a cell. */
    public static Failure nested(String file, String column, String type) {
        return user(issue(
                "parquet.nested-column",
                file,
                new LocalText("列“" + column + "”是 " + type, "the column \"" + column + "\" is " + type),
                new LocalText("文字、数、日期或是非", "texts, numbers, days, or yes and no"),
                new LocalText("嵌套的值放不进一格", "A nested value does not fit into a cell"),
                new LocalText("请把它拆成几列", "Take it apart into several columns")));
    }

    /** More than is taken. */
    public static Failure tooLarge(String file, LocalText found, LocalText expected) {
        return user(issue(
                "parquet.too-large",
                file,
                found,
                expected,
                UNCHANGED,
                new LocalText("请分几批发送，只留采集表的列", "Send it in several batches, with the columns of the table only")));
    }

    private static Failure user(Issue issue) {
        return new Failure(Failure.Category.USER, issue);
    }

    private static Issue issue(
            String code, String file, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Issue(code, Severity.BLOCKING, new Place.WholeFile(file), found, expected, why, remedy);
    }
}
