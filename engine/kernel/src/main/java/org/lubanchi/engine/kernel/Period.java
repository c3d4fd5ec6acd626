package org.lubanchi.engine.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * The time a figure speaks of (时期或时点).
 *
 * <p>A period knows its kind, so a school year is never compared with a calendar year by accident. The text form is
 * unambiguous: {@code SY2023} (2023 学年, from 1 September 2023), {@code CY2023} (2023 年), {@code 2023-09-01},
 * {@code 2023-09}, {@code SY2023T1}.
 */
public sealed interface Period {
    /** First day. */
    LocalDate firstDay();

    /** Last day, inclusive; of an instant the day itself. */
    LocalDate lastDay();

    /** The same kind of period one year earlier. */
    Period yearBefore();

    /** How the period is written for people. */
    LocalText label();

    /** A day (时点): stock figures are taken at it. */
    record Instant(LocalDate day) implements Period {
        @Override
        public LocalDate firstDay() {
            return day;
        }

        @Override
        public LocalDate lastDay() {
            return day;
        }

        @Override
        public Period yearBefore() {
            return new Instant(day.minusYears(1));
        }

        @Override
        public LocalText label() {
            return new LocalText(
                    day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日", day.toString());
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /**
     * A school year (学年), 1 September to 31 August.
     *
     * @param startYear the calendar year in which it begins
     */
    record SchoolYear(int startYear) implements Period {
        @Override
        public LocalDate firstDay() {
            return LocalDate.of(startYear, 9, 1);
        }

        @Override
        public LocalDate lastDay() {
            return LocalDate.of(startYear + 1, 8, 31);
        }

        @Override
        public Period yearBefore() {
            return new SchoolYear(startYear - 1);
        }

        @Override
        public LocalText label() {
            return new LocalText(startYear + " 学年", "school year " + startYear + "/" + (startYear + 1) % 100);
        }

        @Override
        public String toString() {
            return "SY" + startYear;
        }
    }

    /** A calendar year (自然年). */
    record CalendarYear(int year) implements Period {
        @Override
        public LocalDate firstDay() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate lastDay() {
            return LocalDate.of(year, 12, 31);
        }

        @Override
        public Period yearBefore() {
            return new CalendarYear(year - 1);
        }

        @Override
        public LocalText label() {
            return new LocalText(year + " 年", "calendar year " + year);
        }

        @Override
        public String toString() {
            return "CY" + year;
        }
    }

    /** A term (学期) of a school year: 1 autumn, 2 spring. */
    record Term(int startYear, int number) implements Period {
        public Term {
            if (number != 1 && number != 2) {
                throw new IllegalArgumentException("A school year has terms 1 and 2, not " + number);
            }
        }

        @Override
        public LocalDate firstDay() {
            return number == 1 ? LocalDate.of(startYear, 9, 1) : LocalDate.of(startYear + 1, 2, 1);
        }

        @Override
        public LocalDate lastDay() {
            return number == 1 ? LocalDate.of(startYear + 1, 1, 31) : LocalDate.of(startYear + 1, 8, 31);
        }

        @Override
        public Period yearBefore() {
            return new Term(startYear - 1, number);
        }

        @Override
        public LocalText label() {
            return new LocalText(
                    startYear + " 学年第" + (number == 1 ? "一" : "二") + "学期",
                    "term " + number + " of " + startYear + "/" + (startYear + 1) % 100);
        }

        @Override
        public String toString() {
            return "SY" + startYear + "T" + number;
        }
    }

    /** A calendar month (月). */
    record Month(YearMonth month) implements Period {
        @Override
        public LocalDate firstDay() {
            return month.atDay(1);
        }

        @Override
        public LocalDate lastDay() {
            return month.atEndOfMonth();
        }

        @Override
        public Period yearBefore() {
            return new Month(month.minusYears(1));
        }

        @Override
        public LocalText label() {
            return new LocalText(month.getYear() + " 年 " + month.getMonthValue() + " 月", month.toString());
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when the text is of no known form
     */
    static Period parse(String text) {
        try {
            if (text.matches("SY\\d{4}")) {
                return new SchoolYear(Integer.parseInt(text.substring(2)));
            }
            if (text.matches("CY\\d{4}")) {
                return new CalendarYear(Integer.parseInt(text.substring(2)));
            }
            if (text.matches("SY\\d{4}T[12]")) {
                return new Term(Integer.parseInt(text.substring(2, 6)), text.charAt(7) - '0');
            }
            if (text.matches("\\d{4}-\\d{2}")) {
                return new Month(YearMonth.parse(text));
            }
            return new Instant(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "A period is SY2023, CY2023, SY2023T1, 2023-09 or 2023-09-01, but was \"" + text + "\"", e);
        }
    }
}
