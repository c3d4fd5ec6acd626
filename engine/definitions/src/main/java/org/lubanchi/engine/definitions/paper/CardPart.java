package org.lubanchi.engine.definitions.paper;

import java.util.List;

/** What a unit's card says (得分单). */
public enum CardPart implements PaperPart {
    TITLE(0, "unit"),
    TITLE_SCHOOL(0, "unit"),
    SUBTITLE(0, "year"),
    NOTHING(0, "caption"),
    CONDITIONS(0),
    NO_KIND(0),
    NO_STANDARD(0),
    VERDICT(0, "verdict"),
    EXEMPT(0, "exemption"),
    TOGETHER(0, "schools"),
    /** Condition, mark, value, verdict, lacking, why. */
    STANDARD(6, "standard", "source"),
    MISSING(0, "reason"),
    FROM_SEALED(0),
    FROM_RUN(0, "run", "state", "snapshot"),
    SCHEME_NOTE(0, "from", "note"),
    TOTAL(0, "points", "full", "rating", "confidence"),
    NO_TOTAL(0),
    RANK(0, "count", "place"),
    RANK_TIED(0, "count", "place", "others"),
    VETO(0, "veto"),
    /** Code, name, weight, points, standing, working. */
    POINTS(6),
    SUM(0),
    NEXT(0, "rating", "lacking"),
    NONE_ALONE(0),
    ALONE(0, "changes"),
    CHANGE(0, "point", "from", "to"),
    SOURCE(0),
    SOURCE_TEXT(0, "snapshot");

    private final int columns;
    private final List<String> fields;

    CardPart(int columns, String... fields) {
        this.columns = columns;
        this.fields = List.of(fields);
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    @Override
    public int columns() {
        return columns;
    }
}
