package org.lubanchi.demo.recipe;

import java.util.Map;

/**
 * A unit that planned rows are made for (填报单位): a school, or the city itself.
 *
 * @param unit its id
 * @param prefix what its row numbers begin with, synthetic at sight
 * @param weight about its size against the others
 * @param facts what recipes may ask of it, for example {@code unit.students}
 * @param tables the rows it has already, by table
 */
public record ReportingUnit(
        String unit, String prefix, long weight, Map<String, String> facts, Map<String, BaseTable> tables) {
    public ReportingUnit {
        facts = Map.copyOf(facts);
        tables = Map.copyOf(tables);
    }
}
