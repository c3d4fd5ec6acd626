package org.lubanchi.engine.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Unit;

/**
 * Reads numbers (数字单元格), exactly.
 *
 * <p>A number with more decimals than its field has is refused, never rounded. Numbers lie below 10¹², the warehouse's
 * width of a field.
 */
final class NumberCells implements FieldReader.Typed {
    static final int WHOLE_DIGITS = 12;

    private final CellProblems problems;
    private final Unit unit;
    private final int decimals;

    NumberCells(FieldDefinition field, CellProblems problems) {
        this.problems = problems;
        this.unit = field.unit().orElse(Unit.ONE);
        this.decimals = field.type() == FieldType.DECIMAL ? field.decimals() : 0;
    }

    @Override
    public CellOutcome read(RawCell cell, String plain) {
        return switch (cell.kind()) {
            case NUMBER, TEXT -> {
                Optional<BigDecimal> number = NumberText.read(plain);
                yield number.isPresent() ? fit(number.get(), plain) : problems.textInNumber(plain);
            }
            case DATE -> problems.dateInNumber(plain);
            case BOOLEAN -> problems.textInNumber(plain);
            case BLANK, ERROR -> problems.requiredBlank();
        };
    }

    private CellOutcome fit(BigDecimal number, String plain) {
        if (number.precision() - number.scale() > WHOLE_DIGITS) {
            return problems.tooLarge(plain);
        }
        if (number.stripTrailingZeros().scale() > decimals) {
            return problems.tooManyDecimals(plain, decimals);
        }
        BigDecimal amount = number.setScale(decimals, RoundingMode.UNNECESSARY);
        return CellOutcome.taken(new Value.NumberValue(new Quantity(amount, unit)));
    }
}
