package org.lubanchi.engine.consistency.relation.arithmetic;

import java.util.List;
import org.lubanchi.engine.consistency.claim.Claim;

/** Numbers told side by side of which the first is the whole of the others (带总数的并列): 学校 26 所，公办 19 所，民办 7 所. */
final class ListHeads {
    private ListHeads() {}

    /**
     * 收入 12860 万元，拨款 10674 万元、事业 1543 万元、其他 643 万元: what a comma sets before the list is its whole; and so it is where
     * each part is named behind its number (学校 4 所，3 所为公办，1 所为民办).
     */
    static List<Claim> withoutWhole(List<Claim> listed) {
        List<Claim> rest = listed.subList(1, listed.size());
        boolean headed = rest.size() >= 2
                && Wording.between(listed.getFirst(), rest.getFirst()).indexOf('，') >= 0
                && (ListedNumbers.isClose(rest)
                        || Wording.between(listed.getFirst(), rest.getFirst()).equals("，")
                        || isTotal(listed.getFirst(), rest)
                        || Complements.areDivision(rest)
                        || (Complements.areAll(rest) && isNearlySum(listed.getFirst(), rest)));
        return headed ? rest : listed;
    }

    /** 培训 6450 人次，职工 3120 人次，农民 2250 人次，其他 1080 人次: the first is what the others make, or a slip of the pen off. */
    private static boolean isNearlySum(Claim first, List<Claim> rest) {
        return new Sum(rest).interval().meets(first.interval()) || SumSlip.explains(first, rest);
    }

    /** 总收入 6842 万元，财政拨款 6125 万元，事业收入 517 万元，其他收入 200 万元 */
    private static boolean isTotal(Claim first, List<Claim> rest) {
        String name = first.label().replaceFirst("^总", "");
        return first.label().startsWith("总")
                && rest.stream().allMatch(part -> part.value().compareTo(first.value()) < 0)
                && Complements.isRest(rest.getLast())
                && rest.getLast().label().endsWith(name);
    }
}
