package org.lubanchi.engine.definitions.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lubanchi.engine.definitions.DefinitionProblem;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.NearestName;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/** Collects what is wrong in the definitions, so that all of it is told at once. */
public final class Problems {
    private static final LocalText WHY =
            new LocalText("定义是所有数字的依据，有误则全部停用", "Definitions are the basis of every figure");
    private final List<DefinitionProblem> problems = new ArrayList<>();

    /** Adds a problem at a place of a file. */
    void add(Spot spot, String code, LocalText found, LocalText expected, LocalText remedy) {
        Place.FileLine place = new Place.FileLine(spot.path(), spot.line(), spot.column());
        problems.add(new DefinitionProblem(
                new Issue(code, Severity.BLOCKING, place, found, expected, WHY, remedy), spot.excerpt()));
    }

    /** Adds a problem about a name that does not exist, with the nearest that does. */
    void unknownName(Spot spot, String code, String name, LocalText what, Collection<String> known) {
        LocalText remedy =
                NearestName.remedy(name, known, new LocalText("请检查拼写，或先定义它", "Check the spelling, or define it first"));
        add(spot, code, new LocalText("「" + name + "」不存在", "\"" + name + "\" does not exist"), what, remedy);
    }

    /** What was found so far, in the order found. */
    public List<DefinitionProblem> list() {
        return List.copyOf(problems);
    }

    /** Whether nothing was found. */
    public boolean none() {
        return problems.isEmpty();
    }
}
