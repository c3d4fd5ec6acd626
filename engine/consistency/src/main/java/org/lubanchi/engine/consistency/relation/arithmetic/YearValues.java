package org.lubanchi.engine.consistency.relation.arithmetic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.AlikeClaims;
import org.lubanchi.engine.consistency.relation.ReportFacts;

/**
 * The value of a quantity in a year (某年的数): the cell of that year in the table column the quantity belongs to, or what the
 * text says of that year; plans and tasks of a year are not its value.
 */
final class YearValues {
    private static final WordSearch PLAN = WordSearch.of("任务|计划|目标|指标|力争|预计");
    private static final int ALIKE = 500;
    private static final int SURE = 700;

    private final ReportFacts facts;
    private final AlikeClaims<Integer> cells;
    private final AlikeClaims<Source> texts;

    YearValues(ReportFacts facts) {
        this.facts = facts;
        this.cells = new AlikeClaims<>(
                facts.tableClaims().stream()
                        .filter(cell -> cell.years().isSingle())
                        .toList(),
                cell -> cell.years().from(),
                ALIKE);
        this.texts = new AlikeClaims<>(
                facts.textClaims().stream()
                        .filter(claim -> claim.years().isSingle())
                        .toList(),
                claim -> new Source(claim.organisation(), claim.years().from()),
                SURE);
    }

    /** Who a text speaks of, and of when. */
    private record Source(String organisation, int year) {}

    /** The only cell of a name and year. */
    Optional<Claim> cellOf(String label, int year, int order) {
        List<Claim> named = cells.near(year, label, order).stream()
                .filter(cell -> cell.years().stated()
                        && label.length() >= 2
                        && cell.label().equals(label))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** The cell of another year in a cell's column. */
    Optional<Claim> inColumn(Claim cell, int year) {
        return facts.cellsOf(cell.block()).stream()
                .filter(each -> each.label().equals(cell.label())
                        && each.unit().equals(cell.unit())
                        && each.years().isSingle()
                        && each.years().from() == year)
                .findFirst();
    }

    /** What a quantity of that name was in another year. */
    Optional<Claim> other(Claim now, String name, int year) {
        if (!now.years().isSingle()) {
            return Optional.empty();
        }
        Optional<Claim> cell = cells.near(now.years().from(), name, now.order()).stream()
                .filter(each -> unitFits(now, each) && now.organisation().isEmpty())
                .filter(each -> Labels.likeness(name, each.label())
                        >= (each.interval().meets(now.interval()) || !now.unit().equals("元") ? ALIKE : SURE))
                .max(Comparator.comparingInt((Claim each) -> each.interval().meets(now.interval()) ? 1 : 0)
                        .thenComparingInt(each -> Labels.likeness(name, each.label())));
        Optional<Claim> earlier = cell.flatMap(found -> inColumn(found, year));
        return earlier.or(() -> inText(now, year));
    }

    private static boolean unitFits(Claim now, Claim cell) {
        return now.token().kind() == cell.token().kind()
                && (cell.unit().isEmpty() || cell.unit().equals(now.unit()));
    }

    private Optional<Claim> inText(Claim now, int year) {
        if (now.label().length() < 2) {
            return Optional.empty();
        }
        return texts.near(new Source(now.organisation(), year), now.label(), now.order()).stream()
                .filter(each -> each.sameUnit(now) && !PLAN.isIn(context(each)))
                .filter(each -> Labels.likeness(now.label(), each.label()) >= SURE
                        || each.label().contains(now.label()))
                .findFirst();
    }

    private static String context(Claim claim) {
        String text = claim.prose().text();
        NumberToken token = claim.token();
        String after = text.substring(token.end(), Math.min(text.length(), token.end() + 8));
        return text.substring(Math.max(0, token.start() - 8), token.end()) + after.replaceFirst("[，。；].*", "");
    }
}
