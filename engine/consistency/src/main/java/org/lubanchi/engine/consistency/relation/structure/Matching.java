package org.lubanchi.engine.consistency.relation.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        for (TitleSpot entry : entries) {
            find(entry, body -> sameNumber(entry, body) && sameWords(entry, body))
                    .ifPresent(body -> use(new Pair(entry, body), pairs));
        }
    }

    private void matchByTitle() {
        for (TitleSpot entry : entries) {
            if (!usedEntries.contains(entry) && entry.title().bareTitle().length() >= 2) {
                find(entry, body -> sameWords(entry, body)).ifPresent(body -> use(new Pair(entry, body), shifted));
            }
        }
    }

    private void matchByNumber() {
        for (TitleSpot entry : entries) {
            if (!usedEntries.contains(entry)) {
                find(entry, body -> sameNumber(entry, body)).ifPresent(body -> use(new Pair(entry, body), pairs));
            }
        }
    }

    private static boolean sameNumber(TitleSpot entry, TitleSpot body) {
        return entry.title().number().equals(body.title().number());
    }

    private static boolean sameWords(TitleSpot entry, TitleSpot body) {
        return entry.title().bareTitle().equals(body.title().bareTitle());
    }

    private Optional<TitleSpot> find(TitleSpot entry, java.util.function.Predicate<TitleSpot> fits) {
        return bodies.stream()
                .filter(body -> sameSeries(entry, body) && !usedBodies.contains(body))
                .filter(fits)
                .findFirst();
    }

    private void use(Pair pair, List<Pair> list) {
        usedEntries.add(pair.entry());
        usedBodies.add(pair.body());
        list.add(pair);
    }

    /** Entries with no title, in series most of whose entries have one: else the body was cut off in extraction. */
    List<TitleSpot> entriesWithoutBody() {
        return entries.stream()
                .filter(entry -> !usedEntries.contains(entry) && mostlyMatched(entry))
                .toList();
    }

    private boolean mostlyMatched(TitleSpot like) {
        List<TitleSpot> series =
                entries.stream().filter(entry -> sameLevel(entry, like)).toList();
        long matched = series.stream().filter(usedEntries::contains).count();
        return matched >= 2 && matched * 4 >= series.size() * 3L;
    }

    private static boolean sameLevel(TitleSpot a, TitleSpot b) {
        return sameSeries(a, b)
                && a.title().number().size() == b.title().number().size();
    }

    /** Titles with no entry, on a level whose titles are listed. */
    List<TitleSpot> bodyWithoutEntry() {
        return bodies.stream()
                .filter(body -> !usedBodies.contains(body) && mostlyListed(body))
                .toList();
    }

    private boolean mostlyListed(TitleSpot like) {
        List<TitleSpot> level =
                bodies.stream().filter(body -> sameLevel(body, like)).toList();
        long listed = level.stream().filter(usedBodies::contains).count();
        boolean chapterOfItems = like.title().kind() == TitleKind.SECTION
                && like.title().number().size() == 1;
        return listed >= 2
                && listed * 4 >= level.size() * 3L
                && !(chapterOfItems && like.title().bareTitle().length() > 20);
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
