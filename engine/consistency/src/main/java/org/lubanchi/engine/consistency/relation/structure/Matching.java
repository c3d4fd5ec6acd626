package org.lubanchi.engine.consistency.relation.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lubanchi.engine.consistency.outline.TitleKind;
import org.lubanchi.engine.consistency.passage.ReportView;
import org.lubanchi.engine.consistency.passage.TitleSpot;

/** Which contents entry belongs to which body title (目录与正文的对应). */
final class Matching {
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Pair> shifted = new ArrayList<>();
    private final List<TitleSpot> entries;
    private final List<TitleSpot> bodies;
    private final Set<TitleSpot> usedEntries = new HashSet<>();
    private final Set<TitleSpot> usedBodies = new HashSet<>();

    /** An entry and the title it stands for. */
    record Pair(TitleSpot entry, TitleSpot body) {
        int delta() {
            return body.title().last() - entry.title().last();
        }
    }

    private Matching(ReportView view) {
        this.entries = view.contents();
        this.bodies =
                view.bodyTitles().stream().filter(title -> !title.inline()).toList();
    }

    static Matching of(ReportView view) {
        Matching matching = new Matching(view);
        if (!view.contents().isEmpty()) {
            matching.matchExactly();
            matching.matchByTitle();
            matching.matchByNumber();
        }
        return matching;
    }

    /** Entries and titles of the same number. */
    List<Pair> pairs() {
        return pairs;
    }

    /** Entries whose title stands under another number, in contents order. */
    List<Pair> shifted() {
        return shifted;
    }

    private static boolean sameSeries(TitleSpot a, TitleSpot b) {
        return a.title().series().equals(b.title().series());
    }

    private void matchExactly() {
        Map<List<Object>, List<TitleSpot>> known = bodiesBy(body -> List.of(number(body), words(body)));
        for (TitleSpot entry : entries) {
            find(known, List.of(number(entry), words(entry))).ifPresent(body -> use(new Pair(entry, body), pairs));
        }
    }

    private void matchByTitle() {
        Map<List<Object>, List<TitleSpot>> known = bodiesBy(Matching::words);
        for (TitleSpot entry : entries) {
            if (!usedEntries.contains(entry) && entry.title().bareTitle().length() >= 2) {
                find(known, words(entry)).ifPresent(body -> use(new Pair(entry, body), shifted));
            }
        }
    }

    private void matchByNumber() {
        Map<List<Object>, List<TitleSpot>> known = bodiesBy(Matching::number);
        for (TitleSpot entry : entries) {
            if (!usedEntries.contains(entry)) {
                find(known, number(entry)).ifPresent(body -> use(new Pair(entry, body), pairs));
            }
        }
    }

    private static List<Object> number(TitleSpot title) {
        return List.of(title.title().series(), title.title().number());
    }

    private static List<Object> words(TitleSpot title) {
        return List.of(title.title().series(), title.title().bareTitle());
    }

    private Map<List<Object>, List<TitleSpot>> bodiesBy(Function<TitleSpot, List<Object>> key) {
        return bodies.stream().collect(Collectors.groupingBy(key));
    }

    /** The first title of a key that stands for no entry yet. */
    private Optional<TitleSpot> find(Map<List<Object>, List<TitleSpot>> known, List<Object> key) {
        return known.getOrDefault(key, List.of()).stream()
                .filter(body -> !usedBodies.contains(body))
                .findFirst();
    }

    private void use(Pair pair, List<Pair> list) {
        usedEntries.add(pair.entry());
        usedBodies.add(pair.body());
        list.add(pair);
    }

    /** Entries with no title, in series most of whose entries have one: else the body was cut off in extraction. */
    List<TitleSpot> entriesWithoutBody() {
        Map<List<Object>, int[]> levels = levels(entries, usedEntries);
        return entries.stream()
                .filter(entry -> !usedEntries.contains(entry) && mostly(levels, entry))
                .toList();
    }

    /** How many titles a level has, and how many of them are used. */
    private static Map<List<Object>, int[]> levels(List<TitleSpot> titles, Set<TitleSpot> used) {
        Map<List<Object>, int[]> levels = new HashMap<>();
        for (TitleSpot title : titles) {
            int[] count = levels.computeIfAbsent(level(title), _ -> new int[2]);
            count[0]++;
            count[1] += used.contains(title) ? 1 : 0;
        }
        return levels;
    }

    private static List<Object> level(TitleSpot title) {
        return List.of(title.title().series(), title.title().number().size());
    }

    private static boolean mostly(Map<List<Object>, int[]> levels, TitleSpot like) {
        int[] count = levels.getOrDefault(level(like), new int[2]);
        return count[1] >= 2 && count[1] * 4L >= count[0] * 3L;
    }

    /** Titles with no entry, on a level whose titles are listed. */
    List<TitleSpot> bodyWithoutEntry() {
        Map<List<Object>, int[]> levels = levels(bodies, usedBodies);
        return bodies.stream()
                .filter(body -> !usedBodies.contains(body) && mostly(levels, body) && isListed(body))
                .toList();
    }

    /** Long items of chapters are sentences, which no contents list. */
    private static boolean isListed(TitleSpot body) {
        boolean chapterOfItems = body.title().kind() == TitleKind.SECTION
                && body.title().number().size() == 1;
        return !(chapterOfItems && body.title().bareTitle().length() > 20);
    }

    /** The listed entry after which a title would stand. */
    Optional<TitleSpot> entryBefore(TitleSpot title) {
        TitleSpot found = null;
        for (TitleSpot entry : entries) {
            if (sameSeries(entry, title)
                    && compare(entry.title().number(), title.title().number()) < 0) {
                found = entry;
            }
        }
        return Optional.ofNullable(found);
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = Integer.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
