package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.evaluation.Item;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/** The worth of a school's items by level and rank; one project counts once where the scheme says so. */
final class ItemSum {
    private final Scoring.CountedItems rule;

    ItemSum(Scoring.CountedItems rule) {
        this.rule = rule;
    }

    /** An item whose level or rank the scheme does not know, if there is one. */
    Optional<Issue> unknown(List<Item> items) {
        return items.stream()
                .filter(item -> !rule.levels().containsKey(item.level())
                        || (!rule.ranks().isEmpty() && !rule.ranks().containsKey(item.rank())))
                .findFirst()
                .map(item -> new Issue(
                        "evaluation.unknown-level",
                        Severity.BLOCKING,
                        new Place.WholeFile(rule.input()),
                        new LocalText(
                                "级别「" + item.level() + "」排名「" + item.rank() + "」不在方案内",
                                "level \"" + item.level() + "\", rank \"" + item.rank() + "\" is not in the scheme"),
                        new LocalText(
                                "级别 " + String.join("、", rule.levels().keySet()) + ranks("；排名 "),
                                "levels " + String.join(", ", rule.levels().keySet()) + ranks("; ranks ")),
                        new LocalText("每项成果按级别与排名计分", "Items count by level and rank"),
                        new LocalText("改正级别，或删去不计分的成果", "Mend the level, or take the item out")));
    }

    private String ranks(String before) {
        return rule.ranks().isEmpty()
                ? ""
                : before + String.join(", ", rule.ranks().keySet());
    }

    BigDecimal worth(Item item) {
        BigDecimal factor =
                rule.ranks().isEmpty() ? BigDecimal.ONE : rule.ranks().getOrDefault(item.rank(), BigDecimal.ZERO);
        return rule.levels()
                .getOrDefault(item.level(), BigDecimal.ZERO)
                .multiply(factor)
                .multiply(item.amount());
    }

    /** The items that count: of one project the one of most worth, where the scheme says so. */
    List<Item> counted(List<Item> items) {
        if (!rule.highestPerProject()) {
            return items;
        }
        List<Item> counted = new ArrayList<>();
        Map<String, Item> best = new LinkedHashMap<>();
        for (Item item : items) {
            if (item.project().isBlank()) {
                counted.add(item);
            } else {
                best.merge(item.project(), item, (a, b) -> worth(b).compareTo(worth(a)) > 0 ? b : a);
            }
        }
        counted.addAll(best.values());
        return counted;
    }

    BigDecimal sum(List<Item> items) {
        BigDecimal sum = counted(items).stream().map(this::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
        return rule.most().map(sum::min).orElse(sum);
    }

    BigDecimal highest(List<Item> items) {
        return items.stream().map(this::worth).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** The counted items as a sum people can follow. */
    String shown(List<Item> items) {
        String terms = counted(items).stream()
                .map(item -> item.level() + (item.rank().isBlank() ? "" : "/" + item.rank()) + " "
                        + Shown.number(worth(item)))
                .collect(Collectors.joining(" + "));
        return terms.isEmpty() ? "0" : terms;
    }

    String levels() {
        return rule.levels().entrySet().stream()
                        .map(level -> level.getKey() + " " + Shown.number(level.getValue()))
                        .collect(Collectors.joining(", "))
                + rule.ranks().entrySet().stream()
                        .map(rank -> rank.getKey() + " ×" + Shown.number(rank.getValue()))
                        .collect(Collectors.joining(", ", rule.ranks().isEmpty() ? "" : "; ", ""));
    }
}
