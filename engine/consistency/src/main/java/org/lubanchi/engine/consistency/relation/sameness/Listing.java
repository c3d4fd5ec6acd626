package org.lubanchi.engine.consistency.relation.sameness;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A list printed with its count (列举): where the count stands and how many items the list can be read to have.
 *
 * @param from where the count begins
 * @param to where it ends
 * @param readings the numbers of items the list can be read to have, the likeliest first: 和 may part an item or join two
 * @param open whether it ends in 等 and may be longer than it shows
 * @param quotation the list as printed
 */
record Listing(int from, int to, List<Integer> readings, boolean open, String quotation) {
    private static final int NAME_TAIL = 2;
    private static final int SHORTEST_OF_TWO = 6;
    private static final Pattern BODY = Pattern.compile("[校院司厂区县市镇乡村店部局会人生师年月日]$|中心|集团|企业|单位|机构|大学");
    private static final String CONJUNCTIONS = "以及|[和与及]";

    Listing {
        readings = List.copyOf(readings);
    }

    /** The items between enumeration marks. */
    static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        for (String part : list.split("[、；;]")) {
            if (!part.isBlank()) {
                items.add(part);
            }
        }
        return items;
    }

    /** The items with the last one parted at its conjunction. */
    static List<String> parted(List<String> items) {
        if (items.size() >= 2 && isWholeName(items)) {
            return items;
        }
        List<String> parted = new ArrayList<>(items.subList(0, items.size() - 1));
        for (String part : items.getLast().split(CONJUNCTIONS)) {
            if (!part.isBlank()) {
                parted.add(part);
            }
        }
        return parted;
    }

    /** Whether the last item ends like all others and its beginning does not: then 和 is part of a name (和瑞公司). */
    private static boolean isWholeName(List<String> items) {
        String last = items.getLast();
        if (last.length() < NAME_TAIL + 2) {
            return false;
        }
        String tail = last.substring(last.length() - NAME_TAIL);
        String[] pieces = last.split(CONJUNCTIONS);
        return pieces.length > 1
                && items.stream().allMatch(item -> item.endsWith(tail))
                && Stream.of(pieces).limit(pieces.length - 1L).noneMatch(piece -> piece.endsWith(tail));
    }

    /** Whether all items but at most one end in the same word. */
    static boolean shareTail(List<String> items, String tail) {
        return items.stream().filter(item -> item.endsWith(tail)).count() >= items.size() - 1;
    }

    /** Two things of one kind: 甲实训基地、乙实训基地. Two bodies are no list of what is counted behind them: 甲校、乙校 5 个专业. */
    private static boolean isPair(List<String> items) {
        if (items.size() != 2 || items.stream().anyMatch(item -> item.length() < SHORTEST_OF_TWO)) {
            return false;
        }
        String first = items.getFirst();
        String tail = first.substring(first.length() - NAME_TAIL);
        return items.getLast().endsWith(tail) && !BODY.matcher(tail).find();
    }

    /** A list by design: at least three items of which all but the first, which may have words before it, are alike. */
    static boolean isEven(List<String> items) {
        if (items.size() < 3) {
            return isPair(items);
        }
        String second = items.get(1);
        String tail = second.substring(second.length() - 1);
        long sameLength = items.stream()
                .filter(item -> Math.abs(item.length() - second.length()) <= 1)
                .count();
        return shareTail(items, tail) || sameLength >= items.size() - 1;
    }

    /** Whether a conjunction inside an item but the last leaves open how the list is to be read; the words that lead it in do not. */
    static boolean joinsWithin(List<String> items) {
        List<String> before = items.subList(0, items.size() - 1);
        return before.stream()
                .map(item -> item.replaceFirst("^.{0,4}?(?:与|和|由|对|向|以)(?=\\p{IsHan}{3})", ""))
                .anyMatch(item -> item.matches(".+(?:" + CONJUNCTIONS + ").+"));
    }
}
