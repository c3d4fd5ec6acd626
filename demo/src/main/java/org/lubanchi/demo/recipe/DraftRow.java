package org.lubanchi.demo.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row whose cells are being made one after another (草拟行). */
final class DraftRow {
    private final ReportingUnit reporter;
    private final int serial;
    private final Map<String, String> base;
    private final Map<String, String> cells = new LinkedHashMap<>();

    DraftRow(ReportingUnit reporter, int serial, Map<String, String> base) {
        this.reporter = reporter;
        this.serial = serial;
        this.base = base;
    }

    ReportingUnit reporter() {
        return reporter;
    }

    /** Its place among the rows of its table and unit, from 1. */
    int serial() {
        return serial;
    }

    void put(String field, String value) {
        cells.put(field, value);
    }

    /** A cell made before, a cell of the row it is made from, or a fact of its unit. */
    String get(String name) {
        String cell = cells.getOrDefault(
                name, base.getOrDefault(name, reporter.facts().getOrDefault(name, "")));
        if (cell.isEmpty()) {
            throw new IllegalArgumentException("Nothing is called " + name + " in a row of " + reporter.unit());
        }
        return cell;
    }

    List<String> cells(List<String> fields) {
        return fields.stream().map(this::get).toList();
    }
}
