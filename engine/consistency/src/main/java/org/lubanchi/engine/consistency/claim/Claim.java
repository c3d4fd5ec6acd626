package org.lubanchi.engine.consistency.claim;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.passage.Prose;

/**
 * A claim (断言): a printed number and what it says.
 *
 * @param order reading order over the whole report
 * @param prose the text it stands in
 * @param token the number
 * @param label what is counted: the words after a measure word (19 个高水平专业), else the words before the number
 * @param after the telling words on the number's other side
 * @param organisation the named school it speaks of; empty for the report's own subject
 * @param years the years it speaks of
 * @param parent the claim it is a part of, by brackets or 其中
 * @param sentence the sentence it stands in, numbered over the report
 * @param block position of the passage or table in the report
 * @param cell where it stands in a table
 */
public record Claim(
        int order,
        Prose prose,
        NumberToken token,
        String label,
        String after,
        String organisation,
        YearSpan years,
        Optional<Claim> parent,
        int sentence,
        int block,
        Optional<TableCellRef> cell) {

    /** A cell of a table: its row and column of figures, from 0. */
    public record TableCellRef(int row, int column) {}

    /** Its value within its printed precision. */
    public Interval interval() {
        return token.interval();
    }

    /** Its value as printed. */
    public BigDecimal value() {
        return token.value();
    }

    /** The class of its unit. */
    public String unit() {
        return UnitClass.of(token.unit());
    }

    /** The digits as printed. */
    public String raw() {
        return token.raw();
    }

    /** What its digits make without the 万 or 亿 behind them; of numerals in words it is the value. */
    public BigDecimal digits() {
        String digits = raw().replace(",", "");
        return digits.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.') ? new BigDecimal(digits) : value();
    }

    /** The same number, of one year that its sentence states. */
    Claim inYear(int year) {
        return new Claim(
                order,
                prose,
                token,
                label,
                after,
                organisation,
                YearSpan.of(year, true),
                parent,
                sentence,
                block,
                cell);
    }

    /** The same number, told of another body. */
    public Claim of(String body) {
        return new Claim(order, prose, token, label, after, body, years, parent, sentence, block, cell);
    }

    /** It as one end of a relation. */
    public Evidence as(String role) {
        return new Evidence(prose.spot(token.rawStart(), token.end()), role, token.raw());
    }

    /** Whether it stands in a table. */
    public boolean inTable() {
        return cell.isPresent();
    }

    /** Label and following words together, for searching. */
    public String words() {
        return label + after;
    }

    /**
     * Whether both print one value: the values each can stand for meet. Two that are printed with the same last digit and without
     * a hedge must be equal, since 69.7 and 69.8 meet only where one is rounded up and the other is not.
     */
    public boolean printsSameAs(Claim other) {
        boolean alike = token.bound() == Bound.EXACT
                && other.token.bound() == Bound.EXACT
                && token.ulp().compareTo(other.token.ulp()) == 0;
        return alike ? value().compareTo(other.value()) == 0 : interval().meets(other.interval());
    }

    /** Whether it counts with the same kind of unit. */
    public boolean sameUnit(Claim other) {
        return token.kind() == other.token.kind()
                && (token.unit().equals(other.token.unit()) || unit().equals(other.unit()));
    }
}
