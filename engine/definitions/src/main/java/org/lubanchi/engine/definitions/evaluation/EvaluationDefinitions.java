package org.lubanchi.engine.definitions.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.lubanchi.engine.definitions.paper.PaperWording;
import org.lubanchi.engine.definitions.pedigree.Pedigree;
import org.lubanchi.engine.definitions.quality.QualityDefinitions;

/**
 * Everything that judges schools and regions (评价定义).
 *
 * @param schemes by id
 * @param standards by id
 * @param plans what policy plans want to reach and to do
 * @param quality what reported data are judged by
 * @param pedigrees industry–education maps, by id
 * @param warnings when programmes are to be looked at, by id
 * @param papers how the documents are worded
 */
public record EvaluationDefinitions(
        SequencedMap<String, EvaluationScheme> schemes,
        SequencedMap<String, Standard> standards,
        PlanDefinitions plans,
        QualityDefinitions quality,
        SequencedMap<String, Pedigree> pedigrees,
        SequencedMap<String, WarningRule> warnings,
        PaperWording.Editions papers) {
    public EvaluationDefinitions {
        schemes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(schemes));
        standards = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(standards));
        warnings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(warnings));
        pedigrees = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(pedigrees));
    }

    /** Targets of plans, by id. */
    public SequencedMap<String, PlanTarget> targets() {
        return plans.targets();
    }

    /** The standards that hold in a report year for a kind of institution; several may hold at once. */
    public List<Standard> listStandards(String schoolKind, int year) {
        return standards.values().stream()
                .filter(standard ->
                        standard.holdsIn(year) && standard.schoolKinds().contains(schoolKind))
                .toList();
    }

    /** The scheme of this id, which is known to exist. */
    public EvaluationScheme requireScheme(String id) {
        EvaluationScheme scheme = schemes.get(id);
        if (scheme == null) {
            throw new IllegalArgumentException("The catalogue has no scheme " + id);
        }
        return scheme;
    }
}
