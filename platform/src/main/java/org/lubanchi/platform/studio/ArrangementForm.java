package org.lubanchi.platform.studio;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.document.Chart.ChartKind;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.report.BlockArrangement;
import org.lubanchi.engine.report.BlockArrangement.Order;
import org.lubanchi.platform.http.Refusal;

/** A chart's or table's looks as JSON (图表样式存放形式), on the wire and in the database. */
public record ArrangementForm(
        @Nullable String kind,
        @Nullable String order,
        @Nullable String title,
        @Nullable Map<String, String> names) {
    private static final Map<String, ChartKind> KINDS = words(ChartKind.values());
    private static final Map<String, Order> ORDERS = words(Order.values());

    /** A kind or an order as it is written. */
    public static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** As it is written. */
    public static ArrangementForm of(BlockArrangement wanted) {
        return new ArrangementForm(
                wanted.kind().map(ArrangementForm::word).orElse(null),
                word(wanted.order()),
                wanted.title().orElse(null),
                wanted.names());
    }

    /**
     * What is wanted.
     *
     * @throws Refusal when it names a kind or an order that does not exist
     */
    public BlockArrangement arrangement() {
        return new BlockArrangement(
                Optional.ofNullable(kind).map(word -> choice("kind", word, KINDS)),
                order == null ? Order.AS_WRITTEN : choice("order", order, ORDERS),
                Optional.ofNullable(title),
                names == null ? Map.of() : names);
    }

    private static <T> Map<String, T> words(T[] choices) {
        return Stream.of(choices)
                .collect(Collectors.toUnmodifiableMap(each -> word((Enum<?>) each), Function.identity()));
    }

    private static <T> T choice(String field, String word, Map<String, T> choices) {
        T choice = choices.get(word);
        if (choice == null) {
            String known = choices.keySet().stream().sorted().collect(Collectors.joining("、"));
            throw Refusal.badRequest(field, word, new LocalText(known, known));
        }
        return choice;
    }
}
