package org.lubanchi.engine.consistency.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.LabelIndex;

/**
 * Claims by what must agree before they are compared, and by their labels (同名断言索引): whoever looks for the same quantity
 * told elsewhere asks here and does not go through the whole report.
 *
 * <p>An answer is in reading order and holds the nearest claims only, so that a report ten times as long takes ten times as
 * long. A quantity told a hundred times is compared with its neighbours, which are compared with theirs.
 *
 * @param <K> what must agree: year, unit, organisation
 */
public final class AlikeClaims<K> {
    /** How many claims an answer holds on either side. */
    private static final int NEAREST = 32;

    /** How many of the claims behind a place are compared with it. */
    private static final int BEHIND = 8;

    private final int least;
    private final Map<K, Map<String, List<Claim>>> byKey = new LinkedHashMap<>();
    private final Map<K, LabelIndex> indexes = new HashMap<>();
    private final Map<K, List<List<Claim>>> named = new HashMap<>();
    private final Map<K, Map<String, List<String>>> asked = new HashMap<>();

    /**
     * An index.
     *
     * @param claims in reading order
     * @param key what must agree
     * @param least the least share of the shorter label's characters that stand in the other, in thousandths
     */
    public AlikeClaims(List<Claim> claims, Function<Claim, K> key, int least) {
        this.least = least;
        for (Claim claim : claims) {
            byKey.computeIfAbsent(key.apply(claim), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(claim.label(), _ -> new ArrayList<>())
                    .add(claim);
        }
    }

    /** The claims of a key whose labels may name the same as {@code label}, nearest to a place in reading order. */
    public List<Claim> near(K key, String label, int order) {
        return join(key, label, order, NEAREST, NEAREST);
    }

    /** The same, behind the place only. */
    public List<Claim> after(K key, String label, int order) {
        return join(key, label, order, 0, BEHIND);
    }

    private List<Claim> join(K key, String label, int order, int before, int behind) {
        Map<String, List<Claim>> claims = byKey.getOrDefault(key, Map.of());
        if (claims.isEmpty()) {
            return List.of();
        }
        List<Claim> found = new ArrayList<>();
        int labels = 0;
        for (String alike : alike(key, label, order, claims)) {
            List<Claim> named = claims.getOrDefault(alike, List.of());
            int at = ReportFacts.firstAfter(named, order, Claim::order);
            int upTo = at > 0 && named.get(at - 1).order() == order ? at - 1 : at;
            found.addAll(named.subList(Math.max(0, upTo - before), upTo));
            found.addAll(named.subList(at, Math.min(named.size(), at + behind)));
            labels++;
        }
        if (labels > 1) {
            found.sort(Comparator.comparingInt(Claim::order));
        }
        int at = ReportFacts.firstAfter(found, order, Claim::order);
        return found.subList(Math.max(0, at - before), Math.min(found.size(), at + behind));
    }

    private List<String> alike(K key, String label, int order, Map<String, List<Claim>> claims) {
        return asked.computeIfAbsent(key, _ -> new HashMap<>())
                .computeIfAbsent(
                        label,
                        _ -> indexes.computeIfAbsent(
                                        key, _ -> new LabelIndex(new LinkedHashSet<>(claims.keySet()), least))
                                .listAlike(label, place(key, claims, order)));
    }

    /** How many labels stand first before a place in reading order. */
    private int place(K key, Map<String, List<Claim>> claims, int order) {
        List<List<Claim>> all = named.computeIfAbsent(key, _ -> List.copyOf(claims.values()));
        return ReportFacts.firstAfter(all, order, named -> named.getFirst().order());
    }
}
