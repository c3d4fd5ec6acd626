package org.lubanchi.platform.collection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Duty;

/** Who looks at what a unit sends, one after another (审核环节); a round names those it has. */
public enum ReviewLevel {
    /** The approver inside the school. */
    SCHOOL(new LocalText("校内审核", "review in the school"), Duty.APPROVE_IN_SCHOOL),
    /** The education office of the county; a unit that lies in no county has none. */
    COUNTY(new LocalText("区县审核", "review in the county"), Duty.REVIEW_IN_COUNTY),
    /** The authority that supervises the unit, where a round has it review in the county's place. */
    AUTHORITY(new LocalText("主管部门审核", "review in the supervising authority"), Duty.REVIEW_IN_AUTHORITY),
    /** The education bureau of the city. */
    CITY(new LocalText("市级审核", "review in the city"), Duty.REVIEW_IN_CITY);

    private final LocalText label;
    private final Duty duty;

    ReviewLevel(LocalText label, Duty duty) {
        this.label = label;
        this.duty = duty;
    }

    /** What people read. */
    public LocalText label() {
        return label;
    }

    /** What somebody must be allowed to do to decide here. */
    public Duty duty() {
        return duty;
    }

    /** The word in the database and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads words separated by commas. */
    public static List<ReviewLevel> parse(String words) {
        return Arrays.stream(words.split(",", -1))
                .map(word -> valueOf(word.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** Writes words separated by commas. */
    public static String text(List<ReviewLevel> levels) {
        return levels.stream().map(ReviewLevel::code).collect(Collectors.joining(","));
    }
}
