package org.lubanchi.adapter.office.workbook;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lubanchi.engine.definitions.FieldDefinition;

/** How templates look (模板样式): ink for text, indigo for what is to be done, thin lines. */
final class TemplateStyles {
    private static final String FONT = "微软雅黑";
    private static final String INK = "17212B";
    private static final String SOFT_INK = "56626F";
    private static final String INDIGO = "23527C";
    private static final String HEAD_GROUND = "EDF3F8";
    private static final String LOCKED_GROUND = "F3F6F5";
    private static final String LINE = "CDD5D9";

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> inputs = new HashMap<>();
    private final XSSFCellStyle title;
    private final XSSFCellStyle coverage;
    private final XSSFCellStyle required;
    private final XSSFCellStyle optional;
    private final XSSFCellStyle label;
    private final XSSFCellStyle aside;

    TemplateStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.title = style(font(15, INDIGO, true), HorizontalAlignment.LEFT);
        this.coverage = style(font(9, SOFT_INK, false), HorizontalAlignment.LEFT);
        this.required = boxed(style(font(10, INDIGO, true), HorizontalAlignment.CENTER), HEAD_GROUND);
        this.optional = boxed(style(font(10, SOFT_INK, false), HorizontalAlignment.CENTER), HEAD_GROUND);
        this.label = boxed(style(font(10, INK, false), HorizontalAlignment.LEFT), LOCKED_GROUND);
        this.aside = boxed(style(font(9, SOFT_INK, false), HorizontalAlignment.LEFT), LOCKED_GROUND);
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle coverage() {
        return coverage;
    }

    XSSFCellStyle head(boolean isRequired) {
        return isRequired ? required : optional;
    }

    /** The name of an item in a form. */
    XSSFCellStyle label() {
        return label;
    }

    /** Number, unit and explanation of an item in a form. */
    XSSFCellStyle aside() {
        return aside;
    }

    /** An unlocked cell for a field; texts and codes are stored as text, so that serial numbers stay whole. */
    XSSFCellStyle input(FieldDefinition field) {
        return inputs.computeIfAbsent(formatOf(field), this::createInput);
    }

    private XSSFCellStyle createInput(String format) {
        boolean number = format.startsWith("0") || format.startsWith("#");
        XSSFCellStyle input =
                style(font(10, INK, false), number ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        input.setWrapText(false);
        input.setDataFormat(workbook.createDataFormat().getFormat(format));
        input.setLocked(false);
        lines(input);
        return input;
    }

    private static String formatOf(FieldDefinition field) {
        boolean yearNumber =
                field.unit().filter(unit -> unit.code().equals("year")).isPresent();
        return switch (field.type()) {
            case TEXT, CODE -> "@";
            case INTEGER -> yearNumber ? "0" : "#,##0";
            case DECIMAL -> "#,##0" + (field.decimals() > 0 ? "." + "0".repeat(field.decimals()) : "");
            case DATE -> "yyyy-mm-dd";
            case BOOLEAN -> "General";
        };
    }

    private XSSFFont font(int points, String colour, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setColor(colour(colour));
        font.setBold(bold);
        return font;
    }

    private XSSFCellStyle style(XSSFFont font, HorizontalAlignment alignment) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    private static XSSFCellStyle boxed(XSSFCellStyle style, String ground) {
        style.setFillForegroundColor(colour(ground));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        lines(style);
        return style;
    }

    private static void lines(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(colour(LINE));
        style.setBottomBorderColor(colour(LINE));
        style.setLeftBorderColor(colour(LINE));
        style.setRightBorderColor(colour(LINE));
    }

    private static XSSFColor colour(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(rgb), null);
    }
}
