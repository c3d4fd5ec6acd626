package org.lubanchi.engine.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Severity;

/** Tells what is wrong with a cell of one field (单元格问题), in five parts. All are blocking: the value cannot be taken. */
final class CellProblems {
    private static final int LISTED = 8;
    private static final int SHOWN = 40;

    private final FieldDefinition field;

    CellProblems(FieldDefinition field) {
        this.field = field;
    }

    CellOutcome requiredBlank() {
        return refused(
                "sheet.required-cell-blank",
                new LocalText("「" + zh() + "」是空的", "\"" + en() + "\" is blank"),
                valueOf(),
                new LocalText("这一项必填，空着的行不能入库", "This field is required; a row without it cannot be loaded"),
                new LocalText("请补填；若整行多余，请删除整行", "Fill it in; if the row is superfluous, delete the whole row"));
    }

    CellOutcome requiredMissing(String word) {
        return refused(
                "sheet.required-cell-missing",
                new LocalText("「" + zh() + "」写的是 " + shown(word), "\"" + en() + "\" says " + shown(word)),
                valueOf(),
                new LocalText(
                        "这一项必填，不能用缺失原因代替", "This field is required; a reason for absence does not stand in for it"),
                new LocalText(
                        "请补填数据；确实没有数据请与主管部门联系",
                        "Fill in the value; if there is truly none, ask the supervising authority"));
    }

    CellOutcome errorCell(String error) {
        return refused(
                "sheet.error-cell",
                new LocalText("公式出错 " + shown(error), "a formula error " + shown(error)),
                valueOf(),
                new LocalText("出错的公式没有数值，不能当作零或空白", "A formula that failed has no value; it is neither zero nor blank"),
                new LocalText("请修好公式，或直接填写数值", "Mend the formula, or write the value itself"));
    }

    CellOutcome textInNumber(String found) {
        return refused(
                "sheet.text-in-number",
                new LocalText("「" + zh() + "」写的是 " + shown(found), "\"" + en() + "\" says " + shown(found)),
                valueOf(),
                new LocalText(
                        "数字里夹了文字，程序不会替您猜是多少",
                        "There is text in a number, and the program does not guess what was meant"),
                new LocalText(
                        "只写数字，单位、“约”、“余”都去掉；没有数据请写 未填报 或 不适用",
                        "Write the number alone, without unit, \"about\" or \"over\"; where there is none, write not reported or not applicable"));
    }

    CellOutcome dateInNumber(String found) {
        return refused(
                "sheet.date-in-number",
                new LocalText("「" + zh() + "」是日期 " + shown(found), "\"" + en() + "\" is the date " + shown(found)),
                valueOf(),
                new LocalText("表格软件把这个单元格设成了日期格式", "The spreadsheet program formats this cell as a date"),
                new LocalText("请把单元格格式改为“数值”，再填写数字", "Set the cell's format to number and write the number again"));
    }

    CellOutcome tooManyDecimals(String found, int decimals) {
        return refused(
                "sheet.too-many-decimals",
                new LocalText("「" + zh() + "」是 " + shown(found), "\"" + en() + "\" is " + shown(found)),
                decimals == 0
                        ? new LocalText("整数", "a whole number")
                        : new LocalText("最多 " + decimals + " 位小数", "at most " + decimals + " decimals"),
                new LocalText("程序不替您四舍五入", "The program does not round for you"),
                new LocalText(
                        "请按要求的位数填写，并核对是否填错了单位（如把元填成万元）",
                        "Write it with so many decimals, and check the unit (yuan, not 10⁴ yuan)"));
    }

    CellOutcome tooLarge(String found) {
        return refused(
                "sheet.number-too-large",
                new LocalText("「" + zh() + "」是 " + shown(found), "\"" + en() + "\" is " + shown(found)),
                new LocalText("一万亿以内的数", "a number below 10¹²"),
                new LocalText("没有哪个单位的这一项会有这么大", "No unit has as many"),
                new LocalText(
                        "请核对是否多填了位数，或把编号填到了数量里", "Check for doubled digits, or a serial number in place of an amount"));
    }

    CellOutcome losesDigits(String found) {
        return refused(
                "sheet.number-loses-digits",
                new LocalText(
                        "「" + zh() + "」被存成了数 " + shown(found),
                        "\"" + en() + "\" is stored as the number " + shown(found)),
                new LocalText("文字格式的编号", "a serial number stored as text"),
                new LocalText(
                        "表格软件只保留数的前 15 位，后面的已变成 0",
                        "Spreadsheet programs keep 15 digits of a number; the rest became 0"),
                new LocalText("请把整列设为“文本”格式，再重新填写", "Format the column as text and write the numbers again"));
    }

    CellOutcome dateInText(String found) {
        return refused(
                "sheet.date-in-text",
                new LocalText(
                        "「" + zh() + "」被存成了日期 " + shown(found),
                        "\"" + en() + "\" is stored as the date " + shown(found)),
                new LocalText("文字", "text"),
                new LocalText("表格软件把像日期的编号自动改成了日期", "The spreadsheet program turned what looked like a date into one"),
                new LocalText("请把整列设为“文本”格式，再重新填写", "Format the column as text and write it again"));
    }

    CellOutcome truthInText(String found) {
        return refused(
                "sheet.truth-in-text",
                new LocalText(
                        "「" + zh() + "」是逻辑值 " + shown(found), "\"" + en() + "\" is the truth value " + shown(found)),
                new LocalText("文字", "text"),
                new LocalText("这一项要填文字", "This field takes text"),
                new LocalText("请填写文字", "Write the text"));
    }

    CellOutcome notADate(String found) {
        return refused(
                "sheet.not-a-date",
                new LocalText("「" + zh() + "」写的是 " + shown(found), "\"" + en() + "\" says " + shown(found)),
                valueOf(),
                new LocalText("读不成 1900 至 2200 年间的一天", "It is not a day between 1900 and 2200"),
                new LocalText("请写成 2023-09-01 的样子", "Write it like 2023-09-01"));
    }

    CellOutcome notYesOrNo(String found) {
        return refused(
                "sheet.not-yes-or-no",
                new LocalText("「" + zh() + "」写的是 " + shown(found), "\"" + en() + "\" says " + shown(found)),
                valueOf(),
                new LocalText("这一项只分是与否", "This field is yes or no"),
                new LocalText("请写 是 或 否", "Write 是 (yes) or 否 (no)"));
    }

    CellOutcome unknownCode(String found, CodeList list, CodeNames names) {
        return new CellOutcome.Refused(
                "sheet.unknown-code",
                place -> new Issue(
                        "sheet.unknown-code",
                        Severity.BLOCKING,
                        place,
                        new LocalText("「" + zh() + "」写的是 " + shown(found), "\"" + en() + "\" says " + shown(found)),
                        oneOf(list),
                        new LocalText(
                                "代码表「" + list.label().zh() + "」（" + list.edition() + "）里没有它",
                                "The code list \"" + list.label().en() + "\" (" + list.edition()
                                        + ") does not have it"),
                        meant(names.nearest(found))));
    }

    CellOutcome sharedName(String found, List<String> codes, CodeList list) {
        String all = String.join("、", codes);
        return refused(
                "sheet.shared-code-name",
                new LocalText("「" + zh() + "」写的是 " + shown(found), "\"" + en() + "\" says " + shown(found)),
                new LocalText("代码 " + all + " 之一", "one of the codes " + String.join(", ", codes)),
                new LocalText(
                        "代码表「" + list.label().zh() + "」里这个名称对应 " + codes.size() + " 个代码",
                        "In \"" + list.label().en() + "\" " + codes.size() + " codes have this name"),
                new LocalText("请改填代码", "Write the code"));
    }

    private static LocalText meant(List<CodeList.Entry> near) {
        if (near.isEmpty()) {
            return new LocalText("请从下拉列表里选，或填代码", "Choose from the drop-down list, or write the code");
        }
        return new LocalText(
                "是不是 "
                        + near.stream()
                                .map(entry -> entry.label().zh() + "（" + entry.code() + "）")
                                .collect(Collectors.joining(" 或 "))
                        + "？请从下拉列表里选，或填代码",
                "Did you mean "
                        + near.stream()
                                .map(entry -> entry.label().en() + " (" + entry.code() + ")")
                                .collect(Collectors.joining(" or "))
                        + "? Choose from the drop-down list, or write the code");
    }

    private static LocalText oneOf(CodeList list) {
        List<CodeList.Entry> entries = list.entries();
        if (entries.size() > LISTED) {
            return new LocalText(
                    list.label().zh() + "中 " + entries.size() + " 个代码之一",
                    "one of the " + entries.size() + " codes of " + list.label().en());
        }
        return new LocalText(
                entries.stream().map(entry -> entry.label().zh()).collect(Collectors.joining("、")),
                entries.stream().map(entry -> entry.label().en()).collect(Collectors.joining(", ")));
    }

    private CellOutcome refused(String code, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new CellOutcome.Refused(
                code, place -> new Issue(code, Severity.BLOCKING, place, found, expected, why, remedy));
    }

    private LocalText valueOf() {
        String zh = field.unit().map(unit -> "（" + unit.symbol().zh() + "）").orElse("");
        String en = field.unit().map(unit -> " (" + unit.symbol().en() + ")").orElse("");
        return switch (field.type()) {
            case TEXT -> new LocalText("文字", "text");
            case CODE -> new LocalText("代码或名称", "a code or its name");
            case INTEGER -> new LocalText("整数" + zh, "a whole number" + en);
            case DECIMAL ->
                new LocalText(
                        "数" + zh + "，最多 " + field.decimals() + " 位小数",
                        "a number" + en + " with at most " + field.decimals() + " decimals");
            case DATE -> new LocalText("日期，如 2023-09-01", "a date such as 2023-09-01");
            case BOOLEAN -> new LocalText("是 或 否", "yes or no");
        };
    }

    private static String shown(String found) {
        String line = found.replace('\n', ' ').replace('\r', ' ');
        boolean whole = line.codePointCount(0, line.length()) <= SHOWN;
        return "“" + (whole ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…") + "”";
    }

    private String zh() {
        return field.label().zh();
    }

    private String en() {
        return field.label().en();
    }
}
