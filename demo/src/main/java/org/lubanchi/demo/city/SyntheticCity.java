package org.lubanchi.demo.city;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lubanchi.demo.allocation.Apportionment;
import org.lubanchi.demo.allocation.Draw;
import org.lubanchi.demo.calibration.CsvTable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * The city, its counties and its invented schools (虚构城市).
 *
 * @param seed of everything that is drawn
 * @param territories the city first, then its counties and authorities
 * @param schools in the order of their ids
 */
public record SyntheticCity(long seed, List<Territory> territories, List<School> schools) {
    /** The first year of entry of a programme marked as new. */
    private static final int NEW_SINCE = 2022;

    private static final String NEW = "+";
    private static final String STOPPED = "-";
    private static final int ALWAYS = 1949;
    private static final int STILL = 2200;

    public SyntheticCity {
        territories = List.copyOf(territories);
        schools = List.copyOf(schools);
    }

    /**
     * A built-in city, or a part of it.
     *
     * @param part which
     * @param seed of everything that is drawn
     * @param fiveYearOfferings how many programmes over all schools are also offered as a five-year track; never a new one
     */
    public static SyntheticCity load(CityPart part, long seed, long fiveYearOfferings) {
        CsvTable table = CsvTable.ofResource(part.schools());
        long[] counts = table.lines().stream()
                .mapToLong(line -> words(table.cell(line, "programmes")).stream()
                        .filter(mark -> !mark.endsWith(NEW))
                        .count())
                .toArray();
        long[] fiveYear = Apportionment.capped(fiveYearOfferings, counts, counts);
        List<School> schools = new ArrayList<>();
        for (List<String> line : table.lines()) {
            schools.add(school(table, line, fiveYear[schools.size()], seed));
        }
        return new SyntheticCity(seed, readTerritories(part), schools);
    }

    /** The place of a school in the order of the schools. */
    public int indexOf(School school) {
        int at = schools.indexOf(school);
        if (at < 0) {
            throw new IllegalArgumentException(school.id() + " is no school of this city");
        }
        return at;
    }

    private static School school(CsvTable table, List<String> line, long fiveYear, long seed) {
        String id = table.cell(line, "id");
        School.Weights weights = new School.Weights(
                number(table, line, "size"),
                number(table, line, "technicians"),
                number(table, line, "teachers"),
                number(table, line, "equipment"),
                number(table, line, "training"));
        List<String> marked = words(table.cell(line, "programmes"));
        List<String> threePlusFour = words(table.cell(line, "three_plus_four"));
        List<String> technicians = words(table.cell(line, "technician_programmes"));
        Draw draw = Draw.of(seed, "programmes/" + id);
        List<TaughtProgramme> programmes = new ArrayList<>();
        int old = 0;
        for (int k = 0; k < marked.size(); k++) {
            String mark = marked.get(k);
            String code = mark.substring(0, 6);
            boolean isNew = mark.endsWith(NEW);
            int weight = (1000 - 550 * k / marked.size()) * draw.between(850, 1150) / 1000;
            int fiveYearWeight = weight * draw.between(650, 1350) / 1000;
            programmes.add(new TaughtProgramme(
                    code,
                    weight,
                    isNew ? NEW_SINCE : ALWAYS,
                    mark.endsWith(STOPPED) ? NEW_SINCE - 1 : STILL,
                    !isNew && old++ < fiveYear ? fiveYearWeight : 0,
                    threePlusFour.contains(code),
                    weights.technicians() == 1000 || technicians.contains(code)));
        }
        return new School(
                new OrgUnitId(id),
                new LocalText(table.cell(line, "zh"), table.cell(line, "en")),
                new OrgUnitId(table.cell(line, "territory")),
                table.cell(line, "authority"),
                table.cell(line, "founder"),
                weights,
                programmes);
    }

    private static List<Territory> readTerritories(CityPart part) {
        CsvTable table = CsvTable.ofResource(part.territories());
        return table.lines().stream()
                .map(line -> new Territory(
                        table.cell(line, "id"),
                        table.cell(line, "kind"),
                        new LocalText(table.cell(line, "zh"), table.cell(line, "en")),
                        table.cell(line, "parent")))
                .toList();
    }

    private static int number(CsvTable table, List<String> line, String column) {
        return Integer.parseInt(table.cell(line, column));
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" "));
    }
}
