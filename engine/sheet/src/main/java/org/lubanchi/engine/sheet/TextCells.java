package org.lubanchi.engine.sheet;

import org.lubanchi.engine.expression.Value;

/**
 * Reads texts (文字单元格).
 *
 * <p>A spreadsheet program keeps 15 digits of a number and turns what looks like a date into one; both destroy numbers that
 * are names, such as a student number, so both are refused rather than taken.
 */
final class TextCells implements FieldReader.Typed {
    static final int DIGITS_KEPT = 15;

    private final CellProblems problems;

    TextCells(CellProblems problems) {
        this.problems = problems;
    }

    @Override
    public CellOutcome read(RawCell cell, String plain) {
        return switch (cell.kind()) {
            case TEXT -> CellOutcome.taken(new Value.TextValue(Folding.kept(cell.text())));
            case NUMBER ->
                digits(plain) > DIGITS_KEPT
                        ? problems.losesDigits(plain)
                        : CellOutcome.taken(new Value.TextValue(plain));
            case DATE -> problems.dateInText(plain);
            case BOOLEAN -> problems.truthInText(plain);
            case BLANK, ERROR -> problems.requiredBlank();
        };
    }

    private static long digits(String plain) {
        return plain.chars().filter(Character::isDigit).count();
    }
}
