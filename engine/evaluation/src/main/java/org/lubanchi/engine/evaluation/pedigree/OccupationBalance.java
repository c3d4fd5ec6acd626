package org.lubanchi.engine.evaluation.pedigree;

import java.util.List;
import java.util.Optional;

/**
 * What an occupation needs and gets (职业供需).
 *
 * @param occupation its code
 * @param posts persons needed in the year
 * @param graduates persons that programmes give it in the year
 * @param chains who needs them, the most first
 * @param programmes who gives them, the most first; also those that lead here and give nobody this year
 * @param outlook graduates expected in the coming years, from the students enrolled now
 * @param until the last year the posts are needed, the latest that was said
 */
public record OccupationBalance(
        String occupation,
        long posts,
        long graduates,
        List<Link> chains,
        List<Link> programmes,
        List<Expected> outlook,
        Optional<Integer> until) {
    public OccupationBalance {
        chains = List.copyOf(chains);
        programmes = List.copyOf(programmes);
        outlook = List.copyOf(outlook);
    }

    /** Persons between this occupation and a chain or programme (对接). */
    public record Link(String name, long persons) {}

    /** Graduates expected in a year (预计毕业). */
    public record Expected(int year, long graduates) {}

    /** How the two stand to each other (供需状态). */
    public enum State {
        SHORT,
        BALANCED,
        SURPLUS,
        /** No programme that is offered leads here. */
        NO_PROGRAMME
    }

    /** Posts that stay open; negative where more graduate than are needed. */
    public long gap() {
        return posts - graduates;
    }

    public State state() {
        if (programmes.isEmpty()) {
            return State.NO_PROGRAMME;
        }
        if (gap() == 0) {
            return State.BALANCED;
        }
        return gap() > 0 ? State.SHORT : State.SURPLUS;
    }

    /** The first coming year in which as many graduate as are needed now, should the need stay; empty where none is in sight. */
    public Optional<Integer> closedIn() {
        return outlook.stream()
                .filter(each -> each.graduates() >= posts)
                .map(Expected::year)
                .findFirst();
    }
}
