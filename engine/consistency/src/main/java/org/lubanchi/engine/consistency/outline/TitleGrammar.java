package org.lubanchi.engine.consistency.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.number.ChineseNumeral;

/** Reads numbered titles (标题编号规则) from the beginning of a line or paragraph. */
public final class TitleGrammar {
    private static final String ITEM_WORDS = "典型案例|案例|专栏|专题|附表|附图|附件|附录|挑战|图表|图|表";
    private static final Pattern ITEM = Pattern.compile("^[\\s【\\[（(◆●■▲※*]*(" + ITEM_WORDS
            + ")\\s*(\\d{1,3}\\s*[-—–.．]\\s*\\d{1,2}(?=(?:19|20)\\d{2}\\s*[年届学])|\\d{1,3}(?:\\s*[-—–.．]\\s*\\d{1,3}){0,2}|[一二三四五六七八九十]{1,3})"
            + "(?:\\s*[】\\]）)])?(?:\\s*[:：.．、\\s])?\\s*(.*)$");
    private static final Pattern DECIMAL =
            Pattern.compile("^\\s*(\\d{1,2}(?:\\s*[.．]\\s*\\d{1,2}){0,3})(\\s*[.．、]?\\s*)(.*)$");
    /** 2. 2020 年招生情况: the title begins with a year. */
    private static final Pattern DATED = Pattern.compile(
            "^\\s*(\\d{1,2})\\s*[.．、]\\s*((?:19|20)\\d{2}(?:\\s*[-—–~至]\\s*\\d{2,4})?\\s*(?:年|届|学年).*)$");

    private static final Pattern CHINESE = Pattern.compile("^\\s*([一二三四五六七八九十]{1,3})\\s*[、.．]\\s*(.*)$");
    private static final Pattern BRACKETED = Pattern.compile("^\\s*[（(]([一二三四五六七八九十]{1,3})[）)]\\s*(.*)$");
    private static final Pattern CHAPTER =
            Pattern.compile("^\\s*第\\s*([一二三四五六七八九十]{1,3}|\\d{1,2})\\s*(章|部分|节|篇)\\s*[:：、]?\\s*(.*)$");

    private static final String UNITS = "年月日所个名人万亿元册项家位次倍成余多亩门届级类";

    /** Words that begin like a unit and are none: 2 人才培养 is a title, 2 人 is a quantity. */
    private static final Pattern WORDS = Pattern.compile(
            "人才|人员|人文|人事|项目|家校|家庭|家长|家园|年度|年级|月度|日常|名师|名校|名家|门类|门户|成果|成效|成长|成人|级别|类型|类别|次序|亩均|所属|所在|个性|个体|个别|余热|元素|位置|届次|倍增|亿元产业");

    private TitleGrammar() {}

    /** The numbered title a text begins with. */
    public static Optional<NumberedTitle> read(String printed) {
        String text = Characters.normal(printed);
        return item(text)
                .or(() -> chinese(CHAPTER, text, 3))
                .or(() -> chinese(CHINESE, text, 2))
                .or(() -> chinese(BRACKETED, text, 2))
                .or(() -> decimal(text));
    }

    /** A title that carries a word before its number: 图, 表, 案例, 专栏. */
    public static Optional<NumberedTitle> item(String printed) {
        Matcher found = ITEM.matcher(Characters.normal(printed));
        if (!found.matches()) {
            return Optional.empty();
        }
        String word = found.group(1);
        TitleKind kind = switch (word) {
            case "图", "附图" -> TitleKind.FIGURE;
            case "表", "附表", "图表" -> TitleKind.TABLE;
            default -> TitleKind.ITEM;
        };
        String number = found.group(2).replaceAll("\\s+", "");
        return Optional.of(new NumberedTitle(
                kind,
                word,
                parts(number),
                number,
                found.start(2),
                found.group(3).strip()));
    }

    private static Optional<NumberedTitle> chinese(Pattern pattern, String text, int titleGroup) {
        Matcher found = pattern.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        String series = pattern == CHAPTER ? "第" + found.group(2) : pattern == CHINESE ? "一、" : "（一）";
        return Optional.of(new NumberedTitle(
                TitleKind.SECTION,
                series,
                parts(found.group(1)),
                found.group(1),
                found.start(1),
                found.group(titleGroup).strip()));
    }

    private static Optional<NumberedTitle> decimal(String text) {
        Matcher dated = DATED.matcher(text);
        if (dated.matches()) {
            return Optional.of(new NumberedTitle(
                    TitleKind.SECTION,
                    "1.1",
                    parts(dated.group(1)),
                    dated.group(1),
                    dated.start(1),
                    dated.group(2).strip()));
        }
        Matcher found = DECIMAL.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        String title = found.group(3).strip();
        boolean separated = !found.group(2).isEmpty()
                || found.group(1).contains(".")
                || found.group(1).contains("．");
        boolean dotted = found.group(2).matches(".*[.．、].*");
        if (!separated || title.isEmpty() || !beginsLikeTitle(title, dotted)) {
            return Optional.empty();
        }
        String printed = found.group(1).replaceAll("\\s+", "");
        return Optional.of(new NumberedTitle(TitleKind.SECTION, "1.1", parts(printed), printed, found.start(1), title));
    }

    /** A number followed by a unit is no section number, unless a dot or comma parts them. */
    private static boolean beginsLikeTitle(String title, boolean dotted) {
        char first = title.charAt(0);
        if (!Character.isIdeographic(first)) {
            return first == '“' || first == '《';
        }
        return dotted || UNITS.indexOf(first) < 0 || WORDS.matcher(title).lookingAt();
    }

    private static List<Integer> parts(String printed) {
        List<Integer> parts = new ArrayList<>();
        for (String part : printed.split("[-—–.．]")) {
            String digits = part.strip();
            parts.add(
                    Character.isDigit(digits.charAt(0))
                            ? Integer.parseInt(digits)
                            : ChineseNumeral.parse(digits).orElse(0));
        }
        return parts;
    }
}
