package org.lubanchi.engine.definitions.parameter;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.kernel.Unit;

/**
 * A number from a regulation (法规参数) that holds from a day on in a jurisdiction, with what it bounds.
 *
 * @param id slug such as {@code training.class-hours-minimum}; also the code of the issue it raises
 * @param label what it is
 * @param unit of its values
 * @param bound how it is held against what is found
 * @param severity what breaking it stops
 * @param say what is told when it is broken: {given} is what was found, {limit} the number
 * @param remedy what to do then
 * @param versions in the order of the file
 * @param examples checked whenever the definitions are read
 */
public record Parameter(
        String id,
        LocalText label,
        Unit unit,
        Bound bound,
        Severity severity,
        LocalText say,
        LocalText remedy,
        List<Version> versions,
        List<Example> examples) {
    /** The jurisdiction of a version that holds everywhere else. */
    public static final String EVERYWHERE = "all";

    public Parameter {
        versions = List.copyOf(versions);
        examples = List.copyOf(examples);
    }

    /** How a parameter is held against a number (限定方式). */
    public enum Bound {
        /** What is found is at least the number. */
        AT_LEAST,
        /** What is found is at most the number. */
        AT_MOST,
        /** What is found is multiplied with the number. */
        SHARE,
        /** What is found is divided by the number. */
        PER
    }

    /**
     * The number from a day on (参数版本).
     *
     * @param from the first day
     * @param jurisdiction the unit it holds in and below, or {@link #EVERYWHERE}
     * @param value in the parameter's unit
     * @param source what says so; its status tells whether that was checked
     */
    public record Version(LocalDate from, String jurisdiction, BigDecimal value, Source source) {}

    /**
     * An example (参数例子).
     *
     * @param given what is found; empty when nothing was reported
     * @param on the day it is judged on
     * @param expected {@code pass}, {@code fail}, {@code not_judged}, or the number that comes out
     */
    public record Example(String name, Optional<BigDecimal> given, LocalDate on, String expected) {}

    /**
     * The version in force: of the first unit named that has one, the latest; else the one for everywhere.
     *
     * @param jurisdictions from the nearest unit to the widest
     */
    public Optional<Version> find(List<String> jurisdictions, LocalDate day) {
        for (String jurisdiction : jurisdictions) {
            Optional<Version> own = latest(jurisdiction, day);
            if (own.isPresent()) {
                return own;
            }
        }
        return latest(EVERYWHERE, day);
    }

    private Optional<Version> latest(String jurisdiction, LocalDate day) {
        return versions.stream()
                .filter(version -> version.jurisdiction().equals(jurisdiction)
                        && !version.from().isAfter(day))
                .max(Comparator.comparing(Version::from));
    }

    /** Whether a number found keeps a bound; shares and rates are never broken. */
    public boolean keeps(Version version, BigDecimal given) {
        return switch (bound) {
            case AT_LEAST -> given.compareTo(version.value()) >= 0;
            case AT_MOST -> given.compareTo(version.value()) <= 0;
            case SHARE, PER -> true;
        };
    }

    /** What a share or rate makes of a number, in exact decimals; a bound gives itself. */
    public BigDecimal applied(Version version, BigDecimal given) {
        return switch (bound) {
            case SHARE -> given.multiply(version.value()).multiply(unit.scale());
            case PER -> given.divide(version.value(), MathContext.DECIMAL128);
            case AT_LEAST, AT_MOST -> version.value();
        };
    }

    /** What an example comes to. */
    public String outcome(Example example) {
        Optional<Version> version = latest(EVERYWHERE, example.on());
        if (example.given().isEmpty() || version.isEmpty()) {
            return "not_judged";
        }
        BigDecimal given = example.given().get();
        return switch (bound) {
            case AT_LEAST, AT_MOST -> keeps(version.get(), given) ? "pass" : "fail";
            case SHARE, PER ->
                applied(version.get(), given).stripTrailingZeros().toPlainString();
        };
    }
}
