package org.lubanchi.demo.city;

import java.util.List;
import java.util.TreeMap;
import org.lubanchi.demo.calibration.CsvTable;

/** Plausible differences between programmes (专业特征), by the longest prefix of their code; invented. */
public final class ProgrammeTraits {
    /**
     * The traits of a programme, in thousandths.
     *
     * @param female share of women
     * @param income first income against the mean
     */
    public record Trait(int female, int income) {}

    private final TreeMap<String, Trait> byPrefix = new TreeMap<>();

    /** The built-in traits. */
    public ProgrammeTraits() {
        CsvTable table = CsvTable.ofResource("programme_traits.csv");
        for (List<String> line : table.lines()) {
            byPrefix.put(
                    table.cell(line, "prefix"),
                    new Trait(
                            Integer.parseInt(table.cell(line, "female_per_mille")),
                            Integer.parseInt(table.cell(line, "income_per_mille"))));
        }
    }

    /** The traits of a programme. */
    public Trait of(String programme) {
        for (int length = programme.length(); length > 0; length--) {
            Trait trait = byPrefix.get(programme.substring(0, length));
            if (trait != null) {
                return trait;
            }
        }
        throw new IllegalArgumentException("No traits for programme " + programme);
    }
}
