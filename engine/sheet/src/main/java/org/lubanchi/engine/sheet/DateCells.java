package org.lubanchi.engine.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.expression.Value;

/** Reads days (日期单元格): dates of the program, 2023-09-01, 2023/9/1, 2023.9.1, 2023年9月1日, 20230901. */
final class DateCells implements FieldReader.Typed {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final String MIDNIGHT = "([ T]0?0:00(:00(\\.0+)?)?)?";
    private static final Pattern SEPARATED = Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})" + MIDNIGHT);
    private static final Pattern CHINESE = Pattern.compile("([0-9]{4})()年([0-9]{1,2})月([0-9]{1,2})日");
    private static final Pattern TIGHT = Pattern.compile("([0-9]{4})()([0-9]{2})([0-9]{2})");

    private final CellProblems problems;

    DateCells(CellProblems problems) {
        this.problems = problems;
    }

    @Override
    public CellOutcome read(RawCell cell, String plain) {
        return switch (cell.kind()) {
            case DATE, TEXT -> outcome(plain, find(plain, SEPARATED, CHINESE, TIGHT));
            case NUMBER -> outcome(plain, find(plain, TIGHT));
            case BOOLEAN -> problems.notADate(plain);
            case BLANK, ERROR -> problems.requiredBlank();
        };
    }

    private CellOutcome outcome(String plain, Optional<LocalDate> day) {
        return day.isPresent() ? CellOutcome.taken(new Value.DateValue(day.get())) : problems.notADate(plain);
    }

    private static Optional<LocalDate> find(String plain, Pattern... forms) {
        for (Pattern form : forms) {
            Matcher matcher = form.matcher(plain);
            if (matcher.matches()) {
                return day(matcher);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher parts) {
        int year = Integer.parseInt(parts.group(1));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
