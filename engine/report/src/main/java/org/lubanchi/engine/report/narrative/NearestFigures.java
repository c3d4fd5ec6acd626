package org.lubanchi.engine.report.narrative;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.document.PrintedForm;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.report.FigurePrinter;

/** Offers the bound figures that a typed number may mean, the nearest by unit and value first (就近数字). */
public final class NearestFigures {
    /** How far a value may be from the number typed to be offered, as a share of it. */
    private static final BigDecimal REACH = new BigDecimal("0.05");

    private final List<Known> known;

    /** Offers from these. */
    public NearestFigures(List<Known> known) {
        this.known = List.copyOf(known);
    }

    /** A figure that could be bound: a fact that has a value. */
    public record Known(FactKey key, Quantity value) {}

    /**
     * A figure offered for a typed number (备选数字).
     *
     * @param key the fact
     * @param form how it would be printed in the number's place
     * @param printed the characters
     * @param exact whether they say the very number that was typed
     * @param unitFits whether its unit stands right behind the number
     */
    public record Offer(FactKey key, PrintedForm form, String printed, boolean exact, boolean unitFits) {}

    /** The nearest figures, at most so many; none where nothing is near. */
    public List<Offer> of(TypedNumber number, int most) {
        List<Ranked> ranked = new ArrayList<>();
        for (Known each : known) {
            rank(number, each).ifPresent(ranked::add);
        }
        return ranked.stream()
                .sorted(Comparator.comparing((Ranked each) -> !each.offer.exact())
                        .thenComparing(each -> !each.offer.unitFits())
                        .thenComparing(Ranked::distance)
                        .thenComparingInt(each -> -each.offer.key().year().year())
                        .thenComparing(each -> each.offer.key().indicator()))
                .limit(most)
                .map(Ranked::offer)
                .toList();
    }

    private record Ranked(Offer offer, BigDecimal distance) {}

    /** As it stands, or with the 万 before 元 read as part of the unit: 1200万元 may be of 元 or of 万元. */
    private static Optional<Ranked> rank(TypedNumber number, Known each) {
        String symbol = each.value().unit().symbol().zh();
        boolean scaledUnit = number.scale() == 4 && symbol.startsWith("万");
        int scale = scaledUnit ? 0 : number.scale();
        boolean unitFits = scaledUnit
                ? ("万" + number.after()).startsWith(head(symbol))
                : number.after().stripLeading().startsWith(head(symbol));
        PrintedForm form = new PrintedForm(number.decimals(), scale, false, false);
        String printed = FigurePrinter.text(each.value().amount(), form);
        BigDecimal typed = number.value();
        BigDecimal away = new BigDecimal(printed).subtract(typed).abs();
        boolean exact = away.signum() == 0;
        BigDecimal share = typed.signum() == 0 ? away : away.divide(typed.abs(), MathContext.DECIMAL32);
        boolean near = exact || (unitFits && share.compareTo(REACH) <= 0);
        return near && (unitFits || telling(number))
                ? Optional.of(new Ranked(new Offer(each.key(), form, printed, exact, unitFits), share))
                : Optional.empty();
    }

    /** A number of two digits fits too much by chance to be offered without its unit. */
    private static boolean telling(TypedNumber number) {
        return number.value().precision() > 2;
    }

    /** Of 册/生 the part that people write behind a number. */
    private static String head(String symbol) {
        int slash = symbol.indexOf('/');
        return slash < 0 ? symbol : symbol.substring(0, slash);
    }
}
