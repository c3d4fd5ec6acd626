package org.lubanchi.engine.evaluation.pedigree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.pedigree.Pedigree;

/**
 * Industries, occupations and programmes of a region in one year (产教对接谱系图).
 *
 * <p>The graduates of a programme go to the occupations it leads to in proportion to the posts open there; where none of
 * them is asked for, the programme's graduates stand apart. A student counts in the year in which the track ends.
 *
 * @param occupations every occupation that is asked for, by code
 * @param unasked programmes with graduates whose occupations nobody asks for
 * @param unmapped programmes with graduates that the compilation leads nowhere
 */
public record PedigreeMap(
        List<OccupationBalance> occupations,
        List<OccupationBalance.Link> unasked,
        List<OccupationBalance.Link> unmapped) {
    public PedigreeMap {
        occupations = List.copyOf(occupations);
        unasked = List.copyOf(unasked);
        unmapped = List.copyOf(unmapped);
    }

    /** Draws the map of the facts. */
    public static PedigreeMap of(PedigreeFacts facts) {
        return new Drawing(facts).draw();
    }

    private static final Comparator<OccupationBalance.Link> MOST_FIRST = Comparator.comparingLong(
                    OccupationBalance.Link::persons)
            .reversed()
            .thenComparing(OccupationBalance.Link::name);

    /** The work in progress. */
    private static final class Drawing {
        private final PedigreeFacts facts;
        private final Pedigree pedigree;
        private final TreeMap<String, Long> posts = new TreeMap<>();
        private final Map<String, TreeMap<String, Long>> chains = new HashMap<>();
        private final Map<String, Integer> until = new HashMap<>();
        private final Map<String, TreeMap<String, Long>> programmes = new HashMap<>();
        private final Map<String, TreeMap<Integer, Long>> outlook = new HashMap<>();
        private final List<OccupationBalance.Link> unasked = new ArrayList<>();
        private final List<OccupationBalance.Link> unmapped = new ArrayList<>();

        Drawing(PedigreeFacts facts) {
            this.facts = facts;
            this.pedigree = facts.pedigree();
        }

        PedigreeMap draw() {
            facts.posts().forEach(this::need);
            facts.programmes().forEach(this::give);
            facts.cohorts().forEach(this::expect);
            List<OccupationBalance> balances = new ArrayList<>();
            posts.forEach((occupation, number) -> balances.add(balance(occupation, number)));
            unasked.sort(MOST_FIRST);
            unmapped.sort(MOST_FIRST);
            return new PedigreeMap(balances, unasked, unmapped);
        }

        private void need(PedigreeFacts.Posts each) {
            posts.merge(each.occupation(), each.number(), Long::sum);
            chains.computeIfAbsent(each.occupation(), none -> new TreeMap<>())
                    .merge(each.chain(), each.number(), Long::sum);
            each.until().ifPresent(year -> until.merge(each.occupation(), year, Math::max));
        }

        private void give(PedigreeFacts.Programme programme) {
            OccupationBalance.Link whole = new OccupationBalance.Link(programme.code(), programme.graduates());
            SortedMap<String, Long> open = open(programme.code());
            if (!open.isEmpty()) {
                Apportionment.of(programme.graduates(), open)
                        .forEach((occupation, persons) -> programmes
                                .computeIfAbsent(occupation, none -> new TreeMap<>())
                                .merge(programme.code(), persons, Long::sum));
            } else if (programme.graduates() > 0) {
                (pedigree.occupations().containsKey(programme.code()) ? unasked : unmapped).add(whole);
            }
        }

        /** The posts of the occupations a programme leads to, of those that are asked for. */
        private SortedMap<String, Long> open(String programme) {
            TreeMap<String, Long> open = new TreeMap<>();
            for (String occupation : pedigree.occupations().getOrDefault(programme, List.of())) {
                long number = posts.getOrDefault(occupation, 0L);
                if (number > 0) {
                    open.put(occupation, number);
                }
            }
            return open;
        }

        private void expect(PedigreeFacts.Cohort cohort) {
            Integer years = pedigree.years().get(cohort.track());
            if (years == null || cohort.entryYear() + years <= facts.year()) {
                return;
            }
            int leaves = cohort.entryYear() + years;
            Apportionment.of(cohort.students(), open(cohort.programme()))
                    .forEach((occupation, persons) -> outlook.computeIfAbsent(occupation, none -> new TreeMap<>())
                            .merge(leaves, persons, Long::sum));
        }

        private OccupationBalance balance(String occupation, long number) {
            List<OccupationBalance.Link> givers = links(programmes.get(occupation));
            List<OccupationBalance.Expected> expected = new ArrayList<>();
            outlook.getOrDefault(occupation, new TreeMap<>())
                    .forEach((year, persons) -> expected.add(new OccupationBalance.Expected(year, persons)));
            return new OccupationBalance(
                    occupation,
                    number,
                    givers.stream().mapToLong(OccupationBalance.Link::persons).sum(),
                    links(chains.get(occupation)),
                    givers,
                    expected,
                    Optional.ofNullable(until.get(occupation)));
        }

        private static List<OccupationBalance.Link> links(
                @org.jspecify.annotations.Nullable SortedMap<String, Long> persons) {
            List<OccupationBalance.Link> links = new ArrayList<>();
            if (persons != null) {
                persons.forEach((name, number) -> links.add(new OccupationBalance.Link(name, number)));
            }
            links.sort(MOST_FIRST);
            return links;
        }
    }
}
