package org.lubanchi.engine.consistency.finding;

import java.util.List;

/**
 * A finding (核查发现): one root, told once, with what follows from it.
 *
 * @param id stable within the report: relation and place
 * @param main the judgement that shows the root best
 * @param consequences other judgements that fail by the same root
 * @param causes probable causes, ranked
 */
public record Finding(String id, Judgement main, List<Judgement> consequences, List<Cause> causes) {
    public Finding {
        consequences = List.copyOf(consequences);
        causes = List.copyOf(causes);
    }

    /** Whether it is an error rather than a note. */
    public boolean isError() {
        return main.outcome() == Outcome.ERROR;
    }
}
