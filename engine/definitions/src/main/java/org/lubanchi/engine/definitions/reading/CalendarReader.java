package org.lubanchi.engine.definitions.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lubanchi.engine.definitions.calendar.HolidayYear;
import org.lubanchi.engine.definitions.calendar.HolidayYear.Holiday;
import org.lubanchi.engine.definitions.calendar.WorkingCalendar;
import org.lubanchi.engine.kernel.LocalText;

/** Reads the holidays of years: {@code calendars/<year>.yaml}; the examples are counted when all years are there. */
final class CalendarReader {
    private final Draft draft;
    private final List<Counted> examples = new ArrayList<>();

    CalendarReader(Draft draft) {
        this.draft = draft;
    }

    /** An example: so many working days after a day. */
    private record Counted(MapCursor map, LocalDate after, int days, LocalDate expect) {}

    void read() {
        draft.each("calendars", this::readYear);
        WorkingCalendar calendar = new WorkingCalendar(draft.calendars);
        for (Counted one : examples) {
            LocalDate reached = calendar.after(one.after(), one.days()).day();
            if (!reached.equals(one.expect())) {
                one.map()
                        .wrong(
                                "expect",
                                new LocalText("数到 " + reached, "counting gives " + reached),
                                new LocalText(
                                        one.expect().toString(), one.expect().toString()));
            }
        }
    }

    private void readYear(MapCursor map, String path) {
        String id = map.require("calendar");
        int year = map.requireInteger("year");
        String source = draft.requireSource(map, "source");
        boolean announced = map.flag("announced");
        List<Holiday> holidays = new ArrayList<>();
        map.maps("holidays").forEach(each -> readHoliday(each, year).ifPresent(holidays::add));
        TreeSet<LocalDate> worked = new TreeSet<>();
        for (String text : map.texts("working_weekends")) {
            parse(map, "working_weekends", text).ifPresent(day -> addWorked(map, year, worked, day));
        }
        map.maps("examples").forEach(this::readExample);
        map.finish();
        if (!id.equals(String.valueOf(year))) {
            map.wrong("year", new LocalText(year + " 写在 " + id + " 里", year + " in " + id), new LocalText(id, id));
        }
        if (draft.fresh(map, "calendar", id, path, draft.calendars.containsKey(year))) {
            draft.calendars.put(year, new HolidayYear(year, source, announced, holidays, worked));
        }
    }

    private static void addWorked(MapCursor map, int year, TreeSet<LocalDate> worked, LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (!weekend || day.getYear() != year || !worked.add(day)) {
            map.wrong(
                    "working_weekends",
                    new LocalText(day.toString(), day.toString()),
                    new LocalText(year + " 年的一个周六或周日，一次", "a Saturday or Sunday of " + year + ", once"));
        }
    }

    private Optional<Holiday> readHoliday(MapCursor map, int year) {
        String zh = map.require("zh");
        String en = map.require("en");
        Optional<LocalDate> from = day(map, "from");
        Optional<LocalDate> to = day(map, "to");
        map.finish();
        if (from.isEmpty() || to.isEmpty() || zh.isBlank() || en.isBlank()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get()) || to.get().getYear() != year) {
            map.wrong(
                    "to",
                    new LocalText(to.get().toString(), to.get().toString()),
                    new LocalText(year + " 年里不早于开始的一天", "a day of " + year + " not before the first"));
            return Optional.empty();
        }
        return Optional.of(new Holiday(new LocalText(zh, en), from.get(), to.get()));
    }

    private void readExample(MapCursor map) {
        map.ignore("name");
        Optional<LocalDate> after = day(map, "after");
        int days = map.requireInteger("days");
        Optional<LocalDate> expect = day(map, "expect");
        map.finish();
        if (days < 0) {
            map.wrong("days", new LocalText(days + "", days + ""), new LocalText("不小于零", "not below zero"));
        } else if (after.isPresent() && expect.isPresent()) {
            examples.add(new Counted(map, after.get(), days, expect.get()));
        }
    }

    private static Optional<LocalDate> day(MapCursor map, String key) {
        return Optional.of(map.require(key)).filter(text -> !text.isEmpty()).flatMap(text -> parse(map, key, text));
    }

    private static Optional<LocalDate> parse(MapCursor map, String key, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            map.wrong(
                    key,
                    new LocalText("「" + text + "」不是日期", "\"" + text + "\" is not a day"),
                    new LocalText("2026-10-01 这样的日期", "a day such as 2026-10-01"));
            return Optional.empty();
        }
    }
}
