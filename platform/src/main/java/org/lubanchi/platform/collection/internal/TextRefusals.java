package org.lubanchi.platform.collection.internal;

import java.util.Optional;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.NearestName;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.platform.collection.TextTable;

/** Why a table does not come as text. */
final class TextRefusals {
    private TextRefusals() {}

    /** The list or roster a text is said to hold. */
    static TableDefinition requireTable(TextTable text, Catalogue catalogue) {
        Optional<TableDefinition> table = Optional.ofNullable(catalogue.tables().get(text.table()));
        if (table.isEmpty()) {
            throw refused(
                    text,
                    "collection.unknown-table",
                    new LocalText("表“" + text.table() + "”", "the table \"" + text.table() + "\""),
                    new LocalText("定义里有的清单或名册", "a list or roster of the definitions"),
                    NearestName.among(text.table(), catalogue.tables().keySet())
                            .map(near -> new LocalText("是不是 " + near, "perhaps " + near))
                            .orElse(new LocalText("核对表的代码", "check the id of the table")));
        }
        if (table.get().shape() == TableDefinition.Shape.FORM) {
            throw refused(
                    text,
                    "collection.form-as-text",
                    new LocalText(
                            "表单「" + table.get().label().zh() + "」",
                            "the form \"" + table.get().label().en() + "\""),
                    new LocalText("每行一条的清单或名册", "a list or roster, a row each"),
                    new LocalText("表单请用工作簿报送", "send a form in a workbook"));
        }
        return table.get();
    }

    private static Failure refused(TextTable text, String code, LocalText found, LocalText expected, LocalText remedy) {
        return new Failure(
                Failure.Category.USER,
                new Issue(
                        code,
                        Severity.BLOCKING,
                        new Place.WholeFile(String.valueOf(text.file().getFileName())),
                        found,
                        expected,
                        new LocalText("文本文件自己不说它是哪张表", "a text does not say itself which table it is"),
                        remedy));
    }
}
