package org.lubanchi.engine.definitions.evaluation;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What policy plans want to reach and to do (规划定义).
 *
 * @param targets by id
 * @param groups boxes and parts by id, in the order of the plan
 * @param actions by id
 */
public record PlanDefinitions(
        SequencedMap<String, PlanTarget> targets,
        SequencedMap<String, ActionGroup> groups,
        SequencedMap<String, PlanAction> actions) {
    public PlanDefinitions {
        targets = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(targets));
        groups = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(groups));
        actions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(actions));
    }

    /** The actions of a box or part, in the order of the plan. */
    public List<PlanAction> listActions(ActionGroup group) {
        return actions.values().stream()
                .filter(action -> action.group().equals(group.id()))
                .sorted(Comparator.comparingInt(PlanAction::order))
                .toList();
    }
}
