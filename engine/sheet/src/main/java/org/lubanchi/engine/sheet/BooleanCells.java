package org.lubanchi.engine.sheet;

import java.util.Locale;
import java.util.Set;
import org.lubanchi.engine.expression.Value;

/** Reads yes and no (是非单元格): 是/否, true/false, yes/no, 1/0, √/×. */
final class BooleanCells implements FieldReader.Typed {
    private static final Set<String> YES = Set.of("是", "true", "yes", "1", "√", "✓", "✔", "☑");
    private static final Set<String> NO = Set.of("否", "false", "no", "0", "×", "✗", "✘", "☒");

    private final CellProblems problems;

    BooleanCells(CellProblems problems) {
        this.problems = problems;
    }

    @Override
    public CellOutcome read(RawCell cell, String plain) {
        String word = plain.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return CellOutcome.taken(new Value.BoolValue(true));
        }
        return NO.contains(word) ? CellOutcome.taken(new Value.BoolValue(false)) : problems.notYesOrNo(plain);
    }
}
