package org.lubanchi.engine.sheet;

import java.util.Optional;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.CappedIssues;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/** Tells what is wrong with the heads, items and keys of a sheet (版面问题), in five parts. */
final class LayoutProblems {
    private final TableDefinition table;
    private final CappedIssues issues;

    LayoutProblems(TableDefinition table, CappedIssues issues) {
        this.table = table;
        this.issues = issues;
    }

    void noHeadRow(Place where) {
        String zh = table.fields().stream().map(WorkbookLayout::headOf).collect(Collectors.joining("、"));
        String en = table.fields().stream().map(field -> field.label().en()).collect(Collectors.joining(", "));
        add(new Issue(
                "sheet.no-head-row",
                Severity.BLOCKING,
                where,
                new LocalText("前十行里没有表头", "no column heads in the first ten rows"),
                new LocalText("一行表头：" + zh, "a row of heads: " + en),
                new LocalText("没有表头就不知道每一列是什么", "Without heads nobody knows what a column is"),
                new LocalText("请把数据粘贴到下载的模板里，不要改动表头", "Paste the data into the template and leave its heads alone")));
    }

    void unknownColumn(Place where, String head, Optional<FieldDefinition> near) {
        add(new Issue(
                "sheet.unknown-column",
                Severity.EXPLAINABLE,
                where,
                head.isBlank()
                        ? new LocalText("这一列没有表头却有内容", "a column with content and no head")
                        : new LocalText("不认识的列「" + head + "」", "an unknown column \"" + head + "\""),
                near.map(field -> new LocalText(
                                "「" + field.label().zh() + "」（最接近的列名）",
                                "\"" + field.label().en() + "\" (the nearest)"))
                        .orElse(new LocalText("模板里的列", "a column of the template")),
                new LocalText(
                        "表「" + table.label().zh() + "」没有这一列，里面的内容不会读入",
                        "The table \"" + table.label().en() + "\" has no such column; its content is not read"),
                new LocalText("写错了列名请改正，多余的列请删除或说明", "Correct the head, or delete the column, or explain it")));
    }

    void missingColumn(Place where, FieldDefinition field) {
        add(new Issue(
                "sheet.missing-column",
                Severity.BLOCKING,
                where,
                new LocalText(
                        "缺少列「" + field.label().zh() + "」",
                        "the column \"" + field.label().en() + "\" is missing"),
                new LocalText(
                        "表头「" + WorkbookLayout.headOf(field) + "」",
                        "the head \"" + field.label().en() + "\""),
                new LocalText("这一项必填，缺了整张表都不能入库", "The field is required; without it no row can be loaded"),
                new LocalText("请从模板复制这一列的表头，补上数据", "Copy the head from the template and fill in the column")));
    }

    void doubledColumn(Place where, FieldDefinition field, String first) {
        add(new Issue(
                "sheet.doubled-column",
                Severity.BLOCKING,
                where,
                new LocalText(
                        "「" + field.label().zh() + "」又出现一次，前面已在 " + first,
                        "\"" + field.label().en() + "\" again, after " + first),
                new LocalText("每项只出现一次", "each field once"),
                new LocalText("两处内容可能不同，程序不替您选", "The two may differ, and the program does not choose"),
                new LocalText("请只保留一处", "Keep one of them")));
    }

    void otherUnit(Place where, FieldDefinition field, String said) {
        String zh = field.unit().map(unit -> unit.symbol().zh()).orElse("");
        String en = field.unit().map(unit -> unit.symbol().en()).orElse("");
        add(new Issue(
                "sheet.unit-differs",
                Severity.BLOCKING,
                where,
                new LocalText(
                        "「" + field.label().zh() + "」的单位写成 " + said,
                        "the unit of \"" + field.label().en() + "\" is given as " + said),
                new LocalText("单位 " + zh, "the unit " + en),
                new LocalText("单位不同，数值就差了倍数", "With another unit the number is off by a factor"),
                new LocalText("请换算成 " + zh + "，并把单位改回来", "Convert to " + en + " and put the unit right")));
    }

    void unknownItem(Place where, String item, Optional<FieldDefinition> near) {
        add(new Issue(
                "sheet.unknown-item",
                Severity.EXPLAINABLE,
                where,
                new LocalText("不认识的项目「" + item + "」", "an unknown item \"" + item + "\""),
                near.map(field -> new LocalText(
                                "「" + field.label().zh() + "」（最接近的项目）",
                                "\"" + field.label().en() + "\" (the nearest)"))
                        .orElse(new LocalText("模板里的项目", "an item of the template")),
                new LocalText(
                        "表「" + table.label().zh() + "」没有这一项，它的数不会读入",
                        "The form \"" + table.label().en() + "\" has no such item; its number is not read"),
                new LocalText("写错了名称请改正，多余的行请删除或说明", "Correct the name, or delete the row, or explain it")));
    }

    void missingItem(Place where, FieldDefinition field) {
        add(new Issue(
                "sheet.missing-item",
                Severity.BLOCKING,
                where,
                new LocalText(
                        "缺少项目「" + field.label().zh() + "」",
                        "the item \"" + field.label().en() + "\" is missing"),
                new LocalText(
                        "项目「" + WorkbookLayout.itemOf(field) + "」一行",
                        "a row for \"" + field.label().en() + "\""),
                new LocalText("这一项必填", "The item is required"),
                new LocalText("请从模板复制这一行，补上数据", "Copy the row from the template and fill it in")));
    }

    void doubledKey(Place where, String key, int first, int second) {
        String zh = table.key().stream()
                .map(field -> table.requireField(field).label().zh())
                .collect(Collectors.joining(" + "));
        String en = table.key().stream()
                .map(field -> table.requireField(field).label().en())
                .collect(Collectors.joining(" + "));
        add(new Issue(
                "sheet.doubled-key",
                Severity.BLOCKING,
                where,
                new LocalText(
                        "第 " + second + " 行与第 " + first + " 行的 " + zh + " 相同：" + key,
                        "row " + second + " has the same " + en + " as row " + first + ": " + key),
                new LocalText(zh + " 各行不同", en + " different in every row"),
                new LocalText(table.grain().zh() + "，重复的行会多计", table.grain().en() + "; doubled rows count twice"),
                new LocalText("请删去重复的一行，或改正编号", "Delete one of the rows, or correct the key")));
    }

    private void add(Issue issue) {
        issues.add(issue.code(), () -> issue);
    }
}
