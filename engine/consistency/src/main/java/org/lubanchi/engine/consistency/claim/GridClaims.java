package org.lubanchi.engine.consistency.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberGrammar;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.passage.Grid;

/** Reads the claims of one table (表格中的断言): label from head, row and caption, year from row or head, unit from the head. */
final class GridClaims {
    private static final Pattern YEAR =
            Pattern.compile("((?:19|20)\\d{2})(?:年度?|届|级|学年)?|((?:19|20)\\d{2})[-—]\\d{2,4}(?:学年)?");
    private static final String MINUS = "-−–";

    /** A year before what is counted in it: 2024年生均. */
    private static final Pattern YEAR_FIRST = Pattern.compile("((?:19|20)\\d{2})年度?(?=[\\p{IsHan}])(?![初末底])");

    private static final Pattern GENERIC = Pattern.compile("(?:生均|占比|比例|人数|数量|金额|合计|总计|人均|师均|校均|数|值)?");
    private static final Pattern CAPTION_TAIL = Pattern.compile("(?:一览表|统计表|情况表|汇总表|统计|情况|一览|数量|表)$");

    private final Grid grid;
    private final ClaimContext context;
    private final GridUnits units;
    private final String body;

    /**
     * Claims of a table.
     *
     * @param body whom it speaks of; empty for the report's own subject
     */
    GridClaims(Grid grid, ClaimContext context, String body) {
        this.body = body;
        this.grid = grid;
        this.context = context;
        this.units = new GridUnits(grid);
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
        String head = GridUnits.without(grid.head(column));
        Matcher first = YEAR_FIRST.matcher(head);
        Optional<Integer> before = first.lookingAt() ? Optional.of(Integer.valueOf(first.group(1))) : Optional.empty();
        Optional<Integer> rowYear = year(line.label());
        Optional<Integer> headYear = year(head);
        YearSpan years = rowYear.or(() -> headYear)
                .or(() -> before)
                .map(year -> YearSpan.of(year, true))
                .orElse(context.reportYear());
        String name = before.isPresent() ? head.substring(first.end()) : head;
        String label =
                (rowYear.isPresent() ? "" : GridUnits.without(line.label())) + (headYear.isPresent() ? "" : name);
        if (GENERIC.matcher(label).matches()) {
            label = captionWords() + label;
        }
        return new Claim(
                context.nextOrder(),
                line.cells().get(column),
                token,
                Labels.clean(label),
                "",
                body,
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

    private Optional<NumberToken> token(int row, int column) {
        String cell = grid.rows().get(row).cells().get(column).text();
        boolean below = cell.length() > 1 && MINUS.indexOf(cell.charAt(0)) >= 0 && Character.isDigit(cell.charAt(1));
        boolean above = cell.length() > 1 && cell.charAt(0) == '+';
        return unsigned(below || above ? cell.substring(1) : cell)
                .map(token -> below ? signed(token, true) : above ? signed(token, false) : token)
                .map(token -> units.of(token, row, column));
    }

    private static Optional<NumberToken> unsigned(String cell) {
        List<NumberToken> found = NumberGrammar.find(cell);
        return found.size() == 1 && isWhole(found.getFirst(), cell) ? Optional.of(found.getFirst()) : plainFour(cell);
    }

    private static boolean isWhole(NumberToken token, String cell) {
        return token.isQuantity() && token.start() == 0 && token.end() == cell.length();
    }

    /** The number with the sign that is printed before it. */
    private static NumberToken signed(NumberToken token, boolean below) {
        Interval interval = token.interval();
        return new NumberToken(
                token.kind(),
                0,
                below ? 0 : 1,
                token.end() + 1,
                below ? "-" + token.raw() : token.raw(),
                below ? token.value().negate() : token.value(),
                below ? new Interval(interval.high().negate(), interval.low().negate()) : interval,
                token.ulp(),
                token.bound(),
                token.unit());
    }

    /** Digits the grammar takes for a name or leaves alone. */
    private static Optional<NumberToken> plainFour(String cell) {
        if (!cell.matches("\\d{1,15}")) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(cell);
        return Optional.of(new NumberToken(
                NumberToken.Kind.AMOUNT,
                0,
                0,
                cell.length(),
                cell,
                value,
                Interval.exact(value),
                BigDecimal.ONE,
                Bound.EXACT,
                ""));
    }
}
