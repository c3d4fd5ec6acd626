package org.lubanchi.engine.consistency.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberGrammar;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.passage.Prose;

/** Reads the claims of one table (表格中的断言): label from head, row and caption, year from row or head, unit from the head. */
final class GridClaims {
    private static final Pattern YEAR =
            Pattern.compile("((?:19|20)\\d{2})(?:年度?|届|级|学年)?|((?:19|20)\\d{2})[-—]\\d{2,4}(?:学年)?");
    private static final Pattern HEAD_UNIT = Pattern.compile(
            "[(（](?:单位[:：]?)?(万|亿)?(%|‰|元/生|元|人次|人|名|册|本|所|家|个|项|门|台|套|平方米|㎡|亩|分|课时|学时|天|枚|次|间|座|种|类|篇|部|件)[)）]");
    private static final Pattern GENERIC = Pattern.compile("(?:生均|占比|比例|人数|数量|金额|合计|总计|人均|师均|校均|数|值)?");
    private static final Pattern CAPTION_TAIL = Pattern.compile("(?:一览表|统计表|情况表|汇总表|统计|情况|一览|数量|表)$");

    private final Grid grid;
    private final ClaimContext context;
    private final BitSet percents;

    GridClaims(Grid grid, ClaimContext context) {
        this.grid = grid;
        this.context = context;
        this.percents = percents(grid);
    }

    List<Claim> read() {
        context.nextSentence();
        List<Claim> claims = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            for (int column = 0; column < grid.rows().get(row).cells().size(); column++) {
                int at = column;
                int in = row;
                token(row, column).ifPresent(token -> claims.add(claim(in, at, token)));
            }
        }
        return claims;
    }

    private Claim claim(int row, int column, NumberToken token) {
        Grid.Row line = grid.rows().get(row);
        String head = withoutUnit(grid.head(column));
        Optional<Integer> rowYear = year(line.label());
        Optional<Integer> headYear = year(head);
        YearSpan years =
                rowYear.or(() -> headYear).map(year -> YearSpan.of(year, true)).orElse(context.reportYear());
        String label = (rowYear.isPresent() ? "" : withoutUnit(line.label())) + (headYear.isPresent() ? "" : head);
        if (GENERIC.matcher(label).matches()) {
            label = captionWords() + label;
        }
        return new Claim(
                context.nextOrder(),
                line.cells().get(column),
                token,
                Labels.clean(label),
                "",
                "",
                years,
                Optional.empty(),
                context.sentence(),
                grid.index(),
                Optional.of(new Claim.TableCellRef(row, column)));
    }

    private String captionWords() {
        String caption = grid.caption().text().replaceFirst("^[附图表]*[\\d\\-—.一二三四五六七八九十]*[:：]?", "");
        return CAPTION_TAIL.matcher(caption.replaceAll("[(（].*?[)）]", "")).replaceFirst("");
    }

    static Optional<Integer> year(String text) {
        Matcher found = YEAR.matcher(text);
        return found.matches()
                ? Optional.of(Integer.valueOf(found.group(1) == null ? found.group(2) : found.group(1)))
                : Optional.empty();
    }

    private static String withoutUnit(String head) {
        return HEAD_UNIT.matcher(head).replaceAll("");
    }

    private Optional<NumberToken> token(int row, int column) {
        Prose cell = grid.rows().get(row).cells().get(column);
        List<NumberToken> found = NumberGrammar.find(cell.text());
        List<NumberToken> quantities = found.isEmpty() ? List.of() : found;
        if (quantities.size() != 1 || !isWhole(quantities.getFirst(), cell)) {
            return plainFour(cell).map(token -> withHeadUnit(token, row, column));
        }
        return Optional.of(withHeadUnit(quantities.getFirst(), row, column));
    }

    private static boolean isWhole(NumberToken token, Prose cell) {
        return token.isQuantity()
                && token.start() == 0
                && token.end() == cell.text().length();
    }

    /** Digits the grammar takes for a name or leaves alone. */
    private static Optional<NumberToken> plainFour(Prose cell) {
        if (!cell.text().matches("\\d{1,15}")) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(cell.text());
        return Optional.of(new NumberToken(
                NumberToken.Kind.AMOUNT,
                0,
                0,
                cell.text().length(),
                cell.text(),
                value,
                Interval.exact(value),
                BigDecimal.ONE,
                Bound.EXACT,
                ""));
    }

    /** The unit in brackets in the head or row label, and per cent where the column's other cells have it. */
    private NumberToken withHeadUnit(NumberToken token, int row, int column) {
        if (!token.unit().isEmpty() || token.kind() != NumberToken.Kind.AMOUNT) {
            return token;
        }
        for (String words : List.of(
                grid.head(column), grid.rows().get(row).label(), grid.caption().text())) {
            Matcher unit = HEAD_UNIT.matcher(words);
            if (unit.find()) {
                return scaled(token, unit.group(1), unit.group(2));
            }
        }
        return percents.get(column) ? scaled(token, null, "%") : token;
    }

    /** The columns of figures of which a cell says per cent. */
    private static BitSet percents(Grid grid) {
        BitSet percents = new BitSet();
        for (Grid.Row row : grid.rows()) {
            for (int column = 0; column < row.cells().size(); column++) {
                if (row.cells().get(column).text().endsWith("%")) {
                    percents.set(column);
                }
            }
        }
        return percents;
    }

    private static NumberToken scaled(NumberToken token, @Nullable String scale, String unit) {
        int power = "万".equals(scale) ? 4 : "亿".equals(scale) ? 8 : 0;
        NumberToken.Kind kind = unit.equals("%") ? NumberToken.Kind.PERCENT : token.kind();
        Interval interval = token.interval();
        BigDecimal half = token.ulp().scaleByPowerOfTen(power).divide(BigDecimal.valueOf(2));
        BigDecimal value = token.value().scaleByPowerOfTen(power);
        Interval wide = power > 0 || token.raw().indexOf('.') >= 0
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
