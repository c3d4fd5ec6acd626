package org.lubanchi.engine.consistency.relation;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.lubanchi.engine.consistency.known.AgainstKnownFigures;
import org.lubanchi.engine.consistency.relation.arithmetic.PartWithinWhole;
import org.lubanchi.engine.consistency.relation.structure.ContentsPages;
import org.lubanchi.engine.consistency.relation.structure.ContentsTitles;
import org.lubanchi.engine.consistency.relation.structure.NumberSequence;

/**
 * All relations the checker knows (关系清单), in the order in which they are told: what cannot be before what does not fit.
 *
 * <p>They are found, not listed: every class that says {@code @AutoService(Relation.class)}, whatever package it stands in.
 */
public final class RelationRegistry {
    private static final List<String> PACKAGES = List.of("structure", "arithmetic", "sameness");

    /** These explain what others then find wrong as well, so they speak for a root they share. */
    private static final List<Class<? extends Relation>> TOLD_FIRST =
            List.of(NumberSequence.class, ContentsTitles.class, ContentsPages.class, PartWithinWhole.class);

    private static final List<Relation> ALL =
            ServiceLoader.load(Relation.class, RelationRegistry.class.getClassLoader()).stream()
                    .sorted(Comparator.comparingInt(RelationRegistry::packageRank)
                            .thenComparingInt(found -> rank(TOLD_FIRST, found.type()))
                            .thenComparing(found -> found.type().getName()))
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private RelationRegistry() {}

    /** The relations; they hold no state, so that each is made once. */
    public static List<Relation> all() {
        return ALL;
    }

    private static int packageRank(ServiceLoader.Provider<Relation> found) {
        String name = found.type().getPackageName();
        return rank(PACKAGES, name.substring(name.lastIndexOf('.') + 1));
    }

    /** Its place in a list; what is not listed comes last. */
    private static int rank(List<?> listed, Object one) {
        int rank = listed.indexOf(one);
        return rank >= 0 ? rank : listed.size();
    }

    /** What every relation is, the one over known figures included, which needs data beside the report. */
    public static List<RelationCard> cards() {
        return Stream.concat(all().stream().map(Relation::card), Stream.of(AgainstKnownFigures.CARD))
                .toList();
    }
}
