package org.lubanchi.engine.definitions.evaluation;

import java.util.Locale;
import org.lubanchi.engine.kernel.LocalText;

/** What is counted of a programme before it is judged (专业计数); conditions of programme warnings are over these. */
public enum ProgrammeCount {
    NEW_ENTRANTS(new LocalText("招生数", "new entrants")),
    NEW_ENTRANTS_BEFORE(new LocalText("上一年招生数", "new entrants the year before")),
    NEW_ENTRANTS_TWO_BEFORE(new LocalText("再上一年招生数", "new entrants two years before")),
    ENROLMENT(new LocalText("在校生数", "enrolment")),
    GRADUATES(new LocalText("毕业生数", "graduates")),
    SCHOOLS_OFFERING(new LocalText("开设学校数", "schools that offer it")),
    SCHOOLS(new LocalText("有专业的学校数", "schools with any programme")),
    /** Of all occupations it leads to. */
    POSTS(new LocalText("对应职业需求数", "posts in its occupations")),
    /** Graduates of all programmes that the map gives to the occupations it leads to. */
    SUPPLY(new LocalText("对应职业毕业生数", "graduates given to its occupations"));

    private final LocalText label;

    ProgrammeCount(LocalText label) {
        this.label = label;
    }

    /** What people read. */
    public LocalText label() {
        return label;
    }

    /** The name in conditions and sentences. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
