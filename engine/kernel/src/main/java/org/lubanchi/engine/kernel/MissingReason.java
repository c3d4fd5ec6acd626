package org.lubanchi.engine.kernel;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a value is absent (缺失原因). Absence is never a number.
 *
 * <p>Codes map to the SDMX code list CL_OBS_STATUS 2.2: {@code O} missing value, {@code M} data cannot exist, {@code Q}
 * suppressed, {@code L} not collected. (source: sdmx.cl-obs-status; recalled)
 */
public enum MissingReason {
    /** The unit was asked and has not answered (未填报). */
    NOT_REPORTED("not_reported", "O", new LocalText("未填报", "not reported")),
    /** The value cannot exist for this unit or row (不适用). */
    NOT_APPLICABLE("not_applicable", "M", new LocalText("不适用", "not applicable")),
    /** The value exists and may not be shown (不予公开). */
    WITHHELD("withheld", "Q", new LocalText("不予公开", "withheld")),
    /** Nobody was asked (未采集). */
    NOT_COLLECTED("not_collected", "L", new LocalText("未采集", "not collected")),
    /** The formula has no result, for example a zero denominator (无法计算); an issue says why. */
    UNDEFINED("undefined", "M", new LocalText("无法计算", "cannot be computed"));

    private final String code;
    private final String sdmx;
    private final LocalText label;

    MissingReason(String code, String sdmx, LocalText label) {
        this.code = code;
        this.sdmx = sdmx;
        this.label = label;
    }

    /** The slug used in files and definitions. */
    public String code() {
        return code;
    }

    /** The SDMX observation status. */
    public String sdmx() {
        return sdmx;
    }

    /** What people read in place of the number. */
    public LocalText label() {
        return label;
    }

    /**
     * Reads a slug.
     *
     * @throws IllegalArgumentException when no reason has it
     */
    public static MissingReason ofCode(String code) {
        return findCode(code)
                .orElseThrow(() -> new IllegalArgumentException("No missing reason is called \"" + code + "\""));
    }

    /** The reason a code stands for, if it stands for one. */
    public static Optional<MissingReason> findCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }

    /** Of two reasons the one that must be told: withheld hides, not reported can be mended, the rest follow. */
    public MissingReason orStronger(MissingReason other) {
        return strength() >= other.strength() ? this : other;
    }

    private int strength() {
        return switch (this) {
            case WITHHELD -> 5;
            case NOT_REPORTED -> 4;
            case UNDEFINED -> 3;
            case NOT_COLLECTED -> 2;
            case NOT_APPLICABLE -> 1;
        };
    }
}
