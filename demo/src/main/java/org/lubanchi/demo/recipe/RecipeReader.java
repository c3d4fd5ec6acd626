package org.lubanchi.demo.recipe;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.kernel.MissingReason;

/** Reads recipes as they are written in the plan (配方读取). */
final class RecipeReader {
    private RecipeReader() {}

    /**
     * Reads a recipe.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Recipe read(String text) {
        String[] parts = text.strip().split(" ", 2);
        String rest = parts.length == 1 ? "" : parts[1].strip();
        List<String> words = Arrays.asList(rest.split(" +"));
        return switch (parts[0]) {
            case "is" -> new WrittenRecipe.Is(rest);
            case "missing" -> new WrittenRecipe.Is("#" + reason(rest));
            case "number" -> new WrittenRecipe.Number(rest);
            case "cycle" -> new WrittenRecipe.Cycle(words);
            case "map" -> new WrittenRecipe.ByPrefix(words.getFirst(), pairs(words.subList(1, words.size())));
            case "count" -> new WrittenRecipe.Count(BaseChoice.parse(rest, 0));
            case "add" -> new WrittenRecipe.Add(words);
            case "mix" -> new SharedRecipe.Mix(shares(words));
            case "yes" -> yes(Long.parseLong(rest));
            case "spread" -> new SharedRecipe.Spread(words.getFirst(), words.size() > 2 ? words.get(2) : "");
            case "when" -> chosen(rest);
            default -> drawn(parts[0], words, text);
        };
    }

    private static Recipe drawn(String verb, List<String> words, String text) {
        return switch (verb) {
            case "between" -> new DrawnRecipe.Between(new BigDecimal(words.get(0)), new BigDecimal(words.get(1)));
            case "years" -> new DrawnRecipe.Years(number(words, 0), number(words, 1));
            case "date" -> new DrawnRecipe.Day(words.get(0), words.get(1));
            case "after" -> new DrawnRecipe.After(number(words, 0), number(words, 1), words.get(3));
            case "rate" -> new DrawnRecipe.Rate(number(words, 0), number(words, 1), words.get(3), 0);
            case "money" -> new DrawnRecipe.Rate(number(words, 0), number(words, 1), words.get(3), 2);
            default -> throw new IllegalArgumentException("No recipe begins so: " + text);
        };
    }

    private static String reason(String code) {
        return MissingReason.findCode(code)
                .map(MissingReason::code)
                .orElseThrow(() -> new IllegalArgumentException("No reason is called " + code));
    }

    private static Recipe yes(long perMille) {
        Map<String, Long> shares = new LinkedHashMap<>();
        shares.put("true", perMille);
        shares.put("false", 1000 - perMille);
        return new SharedRecipe.Mix(shares);
    }

    private static Recipe chosen(String rest) {
        String[] condition = rest.split(" then ", 2);
        String[] branches = condition[1].split(" else ", 2);
        return new ChosenRecipe(BaseChoice.Condition.parse(condition[0].strip()), read(branches[0]), read(branches[1]));
    }

    private static int number(List<String> words, int at) {
        return Integer.parseInt(words.get(at));
    }

    private static Map<String, Long> shares(List<String> words) {
        Map<String, Long> shares = new LinkedHashMap<>();
        pairs(words).forEach((value, weight) -> shares.put(value, Long.parseLong(weight)));
        return shares;
    }

    private static Map<String, String> pairs(List<String> words) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String word : words) {
            int colon = word.lastIndexOf(':');
            pairs.put(word.substring(0, colon), word.substring(colon + 1));
        }
        return pairs;
    }
}
