package org.lubanchi.engine.consistency.relation.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.UnitClass;
import org.lubanchi.engine.consistency.number.Bound;

/**
 * Numbers listed side by side (并列的数): 84 人、112 人、140 人, 甲 92.4 分、乙 88.6 分, 486、615 和 537 人次. Those without a unit count
 * what the last one counts.
 *
 * @param members in reading order, two at least
 */
record Run(List<Claim> members) {
    private static final Pattern SIDE_BY_SIDE = Pattern.compile("^(?:、|和|与|及|以及|，和)[^，。；:、()\\d]{0,12}$");

    Run {
        members = List.copyOf(members);
    }

    /** The runs of some numbers in reading order, the last one told last. */
    static List<Run> of(List<Claim> claims) {
        List<Run> runs = new ArrayList<>();
        List<Claim> open = new ArrayList<>();
        for (Claim claim : claims) {
            if (!open.isEmpty() && !isNext(open.getLast(), claim)) {
                close(open, runs);
            }
            open.add(claim);
        }
        close(open, runs);
        return runs;
    }

    private static void close(List<Claim> open, List<Run> runs) {
        if (open.size() >= 2) {
            runs.add(new Run(open));
        }
        open.clear();
    }

    private static boolean isNext(Claim claim, Claim next) {
        boolean bare =
                claim.unit().isEmpty() && claim.token().kind() == next.token().kind();
        return (bare || claim.sameUnit(next))
                && claim.token().bound() == Bound.EXACT
                && SIDE_BY_SIDE.matcher(Wording.between(claim, next)).matches();
    }

    /** The unit of its last number, which serves them all. */
    String unit() {
        return UnitClass.of(members.getLast().token().unit());
    }

    int size() {
        return members.size();
    }

    Claim first() {
        return members.getFirst();
    }

    Claim last() {
        return members.getLast();
    }

    /** Which of its numbers a name stands before; empty unless it is one only. */
    Optional<Integer> place(String name) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            String label = members.get(i).label();
            if (label.endsWith(name) || (label.length() >= 2 && name.endsWith(label))) {
                places.add(i);
            }
        }
        return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
    }
}
