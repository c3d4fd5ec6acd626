package org.lubanchi.engine.definitions.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a paper is worded from a year on (文书措辞).
 *
 * @param kind the paper
 * @param source who worded it
 * @param from the first report year it is used for
 * @param words every piece but the tables
 * @param tables every table
 */
public record PaperWording(
        PaperKind kind, String source, int from, Map<PaperPart, String> words, Map<PaperPart, TableWords> tables) {
    public PaperWording {
        words = Map.copyOf(words);
        tables = Map.copyOf(tables);
        for (PaperPart part : kind.parts()) {
            if (!(part.isTable() ? tables : words).containsKey(part)) {
                throw new IllegalArgumentException("The paper " + kind.code() + " has no words for " + part.code());
            }
        }
    }

    /**
     * A table's words (文书的表).
     *
     * @param caption its title, with {@code {field}} in it
     * @param head one a column
     * @param note what stands below, likewise; may be empty
     */
    public record TableWords(String caption, List<String> head, String note) {
        public TableWords {
            head = List.copyOf(head);
        }
    }

    /** The words of a piece, with {@code {field}} in them. */
    public String words(PaperPart part) {
        String text = words.get(part);
        if (text == null) {
            throw new IllegalArgumentException(part.code() + " is no piece of words of the paper " + kind.code());
        }
        return text;
    }

    /** The words of a table. */
    public TableWords table(PaperPart part) {
        TableWords table = tables.get(part);
        if (table == null) {
            throw new IllegalArgumentException(part.code() + " is no table of the paper " + kind.code());
        }
        return table;
    }

    /**
     * How papers are worded, by kind and year (文书措辞集).
     *
     * @param byKind the editions of each kind, the earliest first
     */
    public record Editions(Map<PaperKind, List<PaperWording>> byKind) {
        public Editions {
            Map<PaperKind, List<PaperWording>> sorted = new HashMap<>();
            byKind.forEach((kind, editions) -> sorted.put(
                    kind,
                    editions.stream()
                            .sorted((one, other) -> Integer.compare(one.from(), other.from()))
                            .toList()));
            byKind = Map.copyOf(sorted);
        }

        /** The latest edition that holds in a year; the earliest for years before it. */
        public PaperWording require(PaperKind kind, int year) {
            List<PaperWording> editions = byKind.getOrDefault(kind, List.of());
            if (editions.isEmpty()) {
                throw new IllegalArgumentException("The catalogue words no paper " + kind.code());
            }
            return editions.stream()
                    .filter(each -> each.from() <= year)
                    .reduce((_, later) -> later)
                    .orElse(editions.getFirst());
        }
    }
}
