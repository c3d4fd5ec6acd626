package org.lubanchi.engine.consistency.claim;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.passage.Grid;

/**
 * The units of a table's figures (表格单位): in brackets in the head, the row's label or the caption; a column of rates is in per
 * cent though nothing says so.
 */
final class GridUnits {
    private static final String UNIT =
            "(万|亿)?(%|‰|元/生|元|人次|人|名|册|本|所|家|个|项|门|台|套|平方米|㎡|亩|分|课时|学时|天|枚|次|间|座|种|类|篇|部|件|份)";
    private static final Pattern HEAD_UNIT = Pattern.compile("[(（](?:单位[:：]?)?" + UNIT + "[)）]");

    /** 仪器设备(万元/元): what is counted in all, and for each. */
    private static final Pattern TWO_UNITS = Pattern.compile("[(（]" + UNIT + "/" + UNIT + "[)）]");

    private static final Pattern CAPTION_UNITS = Pattern.compile("单位[:：]([^)）]+)");
    private static final Pattern ONE_UNIT = Pattern.compile(UNIT);
    private static final Pattern AVERAGE = Pattern.compile("[生人班师校户件次]均|平均|每");

    /** What no unit of the caption is meant for, since it counts nothing. */
    private static final Pattern NO_COUNT = Pattern.compile(".*(?:率|比|比例|比重|均值|均|班额|指数|[^数]平均.*)");

    private static final Pattern RATE = Pattern.compile(".*(?:率|占比|比例|比重|百分比|占.{1,8}比)(?:[(（][^)）]*[)）])?");
    private static final Pattern RATIO = Pattern.compile(".*(?:师生比|生师比|配比|之比|倍率|汇率|费率|利率).*");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Grid grid;
    private final BitSet percents;
    private final List<String> listed;

    GridUnits(Grid grid) {
        this.grid = grid;
        this.percents = percents(grid);
        Matcher units = CAPTION_UNITS.matcher(grid.caption().text());
        this.listed = units.find() ? List.of(units.group(1).split("[、，,/]")) : List.of();
    }

    /** A head or label without its unit. */
    static String without(String words) {
        return TWO_UNITS.matcher(HEAD_UNIT.matcher(words).replaceAll("")).replaceAll("");
    }

    /** A number with the unit that the table gives it. */
    NumberToken of(NumberToken token, int row, int column) {
        if (!token.unit().isEmpty() || token.kind() != NumberToken.Kind.AMOUNT) {
            return token;
        }
        String head = grid.head(column);
        String label = grid.rows().get(row).label();
        for (String words : List.of(head, label)) {
            Matcher unit = HEAD_UNIT.matcher(words);
            if (unit.find()) {
                return scaled(token, unit.group(1), unit.group(2));
            }
        }
        Matcher two = TWO_UNITS.matcher(label);
        if (two.find()) {
            boolean each = AVERAGE.matcher(head).find();
            return each ? scaled(token, two.group(3), two.group(4)) : scaled(token, two.group(1), two.group(2));
        }
        if (percents.get(column)) {
            return scaled(token, null, "%");
        }
        boolean counts = !NO_COUNT.matcher(without(head)).matches()
                && !NO_COUNT.matcher(without(label)).matches();
        Optional<Matcher> caption = counts ? captionUnit(column) : Optional.empty();
        return caption.map(unit -> scaled(token, unit.group(1), unit.group(2))).orElse(token);
    }

    /** The unit the caption gives all columns, or this one where it lists one for each. */
    private Optional<Matcher> captionUnit(int column) {
        Matcher unit = HEAD_UNIT.matcher(grid.caption().text());
        if (unit.find()) {
            return Optional.of(unit);
        }
        List<String> counting =
                listed.stream().filter(each -> !each.strip().equals("%")).toList();
        String own =
                listed.size() == grid.columns() ? listed.get(column) : counting.size() == 1 ? counting.getFirst() : "";
        Matcher one = ONE_UNIT.matcher(own.strip());
        return one.matches() ? Optional.of(one) : Optional.empty();
    }

    /** The columns of figures of which a cell says per cent, or which are headed as rates and hold numbers up to a hundred. */
    private static BitSet percents(Grid grid) {
        BitSet percents = new BitSet();
        for (int column = 0; column < grid.columns(); column++) {
            String head = grid.head(column);
            boolean rate = RATE.matcher(head).matches() && !RATIO.matcher(head).matches();
            int said = 0;
            int fit = 0;
            int all = 0;
            for (Grid.Row row : grid.rows()) {
                String text =
                        column < row.cells().size() ? row.cells().get(column).text() : "";
                said += text.endsWith("%") ? 1 : 0;
                boolean number = text.matches("\\d{1,9}(?:\\.\\d{1,6})?");
                all += number ? 1 : 0;
                fit += number
                                && new BigDecimal(text).compareTo(BigDecimal.ONE) > 0
                                && new BigDecimal(text).compareTo(HUNDRED) <= 0
                        ? 1
                        : 0;
            }
            percents.set(column, said > 0 || (rate && all > 1 && fit * 2 > all));
        }
        return percents;
    }

    private static NumberToken scaled(NumberToken token, @Nullable String scale, String unit) {
        int power = "万".equals(scale) ? 4 : "亿".equals(scale) ? 8 : 0;
        NumberToken.Kind kind = unit.equals("%") ? NumberToken.Kind.PERCENT : token.kind();
        Interval interval = token.interval();
        BigDecimal half = token.ulp().scaleByPowerOfTen(power).divide(BigDecimal.valueOf(2));
        BigDecimal value = token.value().scaleByPowerOfTen(power);
        Interval wide =
                power > 0 || kind == NumberToken.Kind.PERCENT || token.raw().indexOf('.') >= 0
                        ? new Interval(value.subtract(half), value.add(half))
                        : interval;
        return new NumberToken(
                kind,
                token.start(),
                token.rawStart(),
                token.end(),
                token.raw(),
                value,
                wide,
                token.ulp().scaleByPowerOfTen(power),
                token.bound(),
                unit);
    }
}
