package org.lubanchi.platform.registry.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.registry.OrgUnit;
import org.lubanchi.platform.registry.Register.Hierarchy;
import org.lubanchi.platform.registry.UnitChange;

/**
 * A change as it is asked for; which parts are read depends on its kind.
 *
 * @param unit the unit it is about; of a founding the new id
 * @param other the unit merged into, or the new parent
 * @param units the units that are merged
 * @param what the code scheme, hierarchy, campus or group
 * @param value the new code or address
 * @param flag of a split whether the unit stays, of a group whether the unit comes in
 */
record ChangeRequest(
        @Nullable String kind,
        @Nullable String from,
        @Nullable String reason,
        @Nullable String unit,
        @Nullable Name name,
        @Nullable String other,
        @Nullable List<String> units,
        @Nullable String what,
        @Nullable String value,
        @Nullable Boolean flag,
        @Nullable Beginning beginning,
        @Nullable List<PartRequest> parts) {
    private static final int LONGEST = 120;

    record Name(@Nullable String zh, @Nullable String en) {}

    /** What a new unit begins with beside its name. */
    record Beginning(
            @Nullable String kind,
            @Nullable String founder,
            @Nullable String territory,
            @Nullable String authority,
            @Nullable String code) {}

    record PartRequest(
            @Nullable String id,
            @Nullable Name name,
            @Nullable String code) {}

    String why() {
        return reason == null ? "" : reason;
    }

    UnitChange change() {
        LocalDate day = day(from);
        return switch (String.valueOf(kind)) {
            case "found" -> new UnitChange.Founding(newUnit(), day);
            case "rename" -> new UnitChange.Rename(id(unit), text(name), day);
            case "recode" -> new UnitChange.Recode(id(unit), scheme(), value == null ? "" : value.strip(), day);
            case "move" -> new UnitChange.Move(id(unit), hierarchy(), id(other), day);
            case "merge" ->
                new UnitChange.Merge(
                        units == null
                                ? List.of()
                                : units.stream().map(Asked::unit).distinct().toList(),
                        id(other),
                        day);
            case "split" -> new UnitChange.Split(id(unit), split(), Boolean.TRUE.equals(flag), day);
            case "close" -> new UnitChange.Close(id(unit), day);
            case "open_campus" ->
                new UnitChange.OpenCampus(
                        id(unit), id(what).value(), text(name), value == null ? "" : value.strip(), day);
            case "close_campus" -> new UnitChange.CloseCampus(id(unit), id(what).value(), day);
            case "regroup" -> new UnitChange.Regroup(id(unit), id(what).value(), Boolean.TRUE.equals(flag), day);
            default ->
                throw Refusal.badRequest(
                        "kind",
                        String.valueOf(kind),
                        new LocalText(
                                "found、rename、recode、move、merge、split、close、open_campus、close_campus、regroup",
                                "found, rename, recode, move, merge, split, close, open_campus, close_campus,"
                                        + " regroup"));
        };
    }

    private UnitChange.NewUnit newUnit() {
        Beginning given = beginning == null ? new Beginning(null, null, null, null, null) : beginning;
        OrgUnit.Kind of = OrgUnit.Kind.ofCode(String.valueOf(given.kind()))
                .orElseThrow(() -> Refusal.badRequest(
                        "kind",
                        String.valueOf(given.kind()),
                        new LocalText("city、county、school 或 authority", "city, county, school or authority")));
        return new UnitChange.NewUnit(
                id(unit),
                text(name),
                of,
                Optional.ofNullable(given.founder()).flatMap(OrgUnit.Founder::ofCode),
                given(given.territory()).map(Asked::unit),
                given(given.authority()).map(Asked::unit),
                given(given.code()));
    }

    private List<UnitChange.Part> split() {
        List<PartRequest> all = parts == null ? List.of() : parts;
        return all.stream()
                .map(part -> new UnitChange.Part(id(part.id()), text(part.name()), given(part.code())))
                .toList();
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
    }

    private static OrgUnitId id(@Nullable String text) {
        String word = text == null ? "" : text.strip();
        if (!word.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw Refusal.badRequest(
                    "id",
                    word,
                    new LocalText("小写字母、数字和连字符，至多 64 个", "lower-case letters, digits and hyphens, at most 64"));
        }
        return new OrgUnitId(word);
    }

    static LocalText text(@Nullable Name name) {
        String zh = name == null || name.zh() == null ? "" : name.zh().strip();
        String en = name == null || name.en() == null ? "" : name.en().strip();
        if (zh.isEmpty() || zh.length() > LONGEST || en.length() > LONGEST) {
            throw Refusal.badRequest(
                    "name",
                    zh,
                    new LocalText("1 到 " + LONGEST + " 个字的名称", "a name of 1 to " + LONGEST + " characters"));
        }
        return new LocalText(zh, en.isEmpty() ? zh : en);
    }

    static LocalDate day(@Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(String.valueOf(text));
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // told below, with what a day looks like
        }
        throw Refusal.badRequest(
                "from", String.valueOf(text), new LocalText("日期，如 2026-09-01", "a day such as 2026-09-01"));
    }

    private UnitChange.CodeScheme scheme() {
        return UnitChange.CodeScheme.ofCode(String.valueOf(what))
                .orElseThrow(() -> Refusal.badRequest(
                        "what",
                        String.valueOf(what),
                        new LocalText("school 或 unified_credit", "school or unified_credit")));
    }

    private Hierarchy hierarchy() {
        for (Hierarchy each : Hierarchy.values()) {
            if (each.code().equals(what)) {
                return each;
            }
        }
        throw Refusal.badRequest(
                "what", String.valueOf(what), new LocalText("territory 或 authority", "territory or authority"));
    }
}
