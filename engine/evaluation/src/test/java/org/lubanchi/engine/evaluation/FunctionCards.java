package org.lubanchi.engine.evaluation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One worked example of each scoring function, as a scheme's file writes it. */
final class FunctionCards {
    private FunctionCards() {}

    /**
     * A function with an example.
     *
     * @param name as files write it
     * @param shape what the schools hand in: {@code x} numbers, {@code prizes} levels, {@code marks} of experts
     * @param given of each school, apart by a bar
     */
    record Card(String name, String zh, String en, String weight, String score, String shape, String given) {
        String text() {
            return "function: " + name + ", " + score;
        }

        List<String> schools() {
            return Arrays.stream(given.split("\\|", -1)).map(String::strip).toList();
        }

        SchemeScores scores(Path folder) {
            SmallScheme small = SmallScheme.ofFunction(folder, weight, text(), "leave_out");
            return switch (shape) {
                case "prizes" ->
                    small.prizes(schools().stream().map(Card::items).toList());
                case "marks" ->
                    small.marks(schools().stream()
                            .map(marks -> SmallScheme.from(marks.split(" ")))
                            .toList());
                default -> small.x(schools().toArray(String[]::new));
            };
        }

        private static List<Item> items(String text) {
            return text.isEmpty()
                    ? List.of()
                    : Arrays.stream(text.split(" "))
                            .map(item -> item.split(":"))
                            .map(item -> item.length == 1
                                    ? Item.of(item[0])
                                    : new Item(item[0], "", "q1", new BigDecimal(item[1])))
                            .toList();
        }
    }

    static List<Card> all() {
        return Stream.of(ofOneNumber(), amongPeersAndCounts(), othersHandedIn())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Card> ofOneNumber() {
        String bands =
                "bands: [ { below: 60, points: 0 }, { from: 60, up_to: 80, points: 6 }, { above: 80, points: 10 } ]";
        return List.of(
                new Card("linear", "线性", "Linear", "10", "value: x, from: 20, to: 60", "x", "10 | 30 | 60"),
                new Card("stepped", "分段", "Stepped", "10", "value: x, " + bands, "x", "59.99 | 60 | 80.01"),
                new Card(
                        "qualified_restricted",
                        "合格–限招插值",
                        "Between the restricted and the qualified mark",
                        "3",
                        "value: x, qualified: 4000, restricted: 2500",
                        "x",
                        "2499.99 | 2500 | 3999 | 4000"),
                new Card("ratio_capped", "比率封顶", "Ratio, capped", "2", "value: x, target: 40", "x", "20 | 40 | 60"),
                new Card("share_of_best", "相对最高", "Share of the best", "4", "value: x", "x", "50 | 100 | 25"));
    }

    private static List<Card> amongPeersAndCounts() {
        String steps =
                "bands: [ { from: 0, points: 2 }, { above: -5, below: 0, points: 1.8 }, { up_to: -5, points: 1.2 } ]";
        String levels = "items: prizes, levels: { national: 3, provincial: 1 }";
        return List.of(
                new Card("reverse_relative", "逆向相对", "Less is better", "2", "value: x", "x", "10 | 0 | 5"),
                new Card(
                        "peer_mean_steps",
                        "相对均值分段",
                        "Steps from the mean",
                        "2",
                        "value: x, " + steps,
                        "x",
                        "80 | 90 | 100"),
                new Card(
                        "weighted_count",
                        "加权计数",
                        "Weighted count",
                        "4",
                        levels,
                        "prizes",
                        "national provincial | provincial |"),
                new Card(
                        "capped_sum",
                        "累加封顶",
                        "Capped sum",
                        "4",
                        levels,
                        "prizes",
                        "national provincial provincial | provincial"),
                new Card(
                        "highest_level",
                        "只取最高级",
                        "Highest level only",
                        "2",
                        "items: prizes, levels: { national: 2, provincial: 1 }",
                        "prizes",
                        "provincial national | provincial"));
    }

    private static List<Card> othersHandedIn() {
        return List.of(
                new Card("with_or_without", "有无", "With or without", "2", "value: x", "x", "3 | 0"),
                new Card(
                        "deductions",
                        "扣分，扣完为止",
                        "Deductions",
                        "3",
                        "deductions: [ { value: x, each: 0.5 } ]",
                        "x",
                        "1 | 9 | 0"),
                new Card("none_after_incident", "出事不得分", "None after an incident", "2", "value: x", "x", "3 | 0"),
                new Card(
                        "scale_conversion",
                        "量表换算",
                        "Answers on a scale",
                        "4",
                        "items: prizes, grades: { very: 100, fairly: 80, somewhat: 60 }, full: 100",
                        "prizes",
                        "very:0.5 fairly:0.5 | somewhat:1"),
                new Card(
                        "expert_mean",
                        "专家评分（去头尾）",
                        "Mean of experts, trimmed",
                        "3",
                        "marks: marks, full: 100, trim: 1, at_least: 3",
                        "marks",
                        "60 80 90 100 | 70 80 90"));
    }
}
