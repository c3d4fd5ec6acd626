package org.lubanchi.engine.definitions.paper;

import static org.lubanchi.engine.definitions.paper.PaperPart.table;
import static org.lubanchi.engine.definitions.paper.PaperPart.words;

/** What a unit's card says (得分单). */
public enum CardPart implements PaperPart {
    TITLE(words("unit")),
    TITLE_SCHOOL(words("unit")),
    SUBTITLE(words("year")),
    NOTHING(words("caption")),
    CONDITIONS(words()),
    NO_KIND(words()),
    NO_STANDARD(words()),
    VERDICT(words("verdict")),
    EXEMPT(words("exemption")),
    TOGETHER(words("schools")),
    /** Condition, mark, value, verdict, lacking, why. */
    STANDARD(table(6, "standard", "source")),
    MISSING(words("reason")),
    FROM_SEALED(words()),
    FROM_RUN(words("run", "state", "snapshot")),
    SCHEME_NOTE(words("from", "note")),
    TOTAL(words("points", "full", "rating", "confidence")),
    NO_TOTAL(words()),
    RANK(words("count", "place")),
    RANK_TIED(words("count", "place", "others")),
    VETO(words("veto")),
    /** Code, name, weight, points, standing, working. */
    POINTS(table(6)),
    SUM(words()),
    NEXT(words("rating", "lacking")),
    NONE_ALONE(words()),
    ALONE(words("changes")),
    CHANGE(words("point", "from", "to")),
    SOURCE(words()),
    SOURCE_TEXT(words("snapshot"));

    private final Shape shape;

    CardPart(Shape shape) {
        this.shape = shape;
    }

    @Override
    public Shape shape() {
        return shape;
    }
}
