package org.lubanchi.engine.definitions.appendix;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;

/**
 * A national appendix table of one edition (附表).
 *
 * <p>Editions stand side by side: a later one renames, adds and drops rows, and an old name leads to the row that took
 * over.
 *
 * @param id edition and name, for example {@code 2023/talent_scorecard}
 * @param edition the edition, as its folder is called
 * @param number its number in the report, from 1
 * @param label its title
 * @param source the id of the notice that prescribes it
 * @param from the first report year it holds for
 * @param to the last, when a later edition took over
 * @param years how many report years stand side by side, the report's own last
 * @param rows in the order of the form
 */
public record AppendixTable(
        String id,
        String edition,
        int number,
        LocalText label,
        String source,
        int from,
        Optional<Integer> to,
        int years,
        List<AppendixRow> rows) {
    public AppendixTable {
        rows = List.copyOf(rows);
    }

    /** Whether it is filled in for a report year. */
    public boolean holdsIn(int year) {
        return from <= year && to.map(last -> year <= last).orElse(true);
    }

    /** The row of this name, its present name first and then the names it had before; names of both languages count. */
    public Optional<AppendixRow> findRowCalled(String name) {
        return rows.stream()
                .filter(row -> row.label().zh().equals(name) || row.label().en().equals(name))
                .findFirst()
                .or(() -> rows.stream()
                        .filter(row -> row.oldNames().contains(name))
                        .findFirst());
    }
}
