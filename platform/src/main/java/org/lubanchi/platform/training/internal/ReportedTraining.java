package org.lubanchi.platform.training.internal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.TableRow;
import org.lubanchi.platform.collection.WorkbookSource;

/** What a school reported of its training in a year: the classes and who took part (填报的培训). */
record ReportedTraining(String school, List<HeldClass> classes, List<TakenPart> people) {
    private static final String CLASSES = "training_class";
    private static final String DETAILS = "training_detail";
    private static final String PEOPLE = "training_participation";

    /**
     * A class as it was reported.
     *
     * @param income as reported; not applicable where no fee was asked
     */
    record HeldClass(
            String number,
            String project,
            int hours,
            LocalDate starts,
            LocalDate ends,
            Observed<BigDecimal> income,
            Detail detail) {}

    /** Whom a class served. */
    record Detail(boolean publicBenefit, String industry, boolean skills, boolean elderly) {
        private static final Detail UNKNOWN = new Detail(false, "P", true, false);
    }

    /** Somebody in a class, by the number the school gave them. */
    record TakenPart(String number, String trainee, String group, boolean completed) {}

    /** Reads the three tables of training of a workbook, and nothing else of it. */
    static ReportedTraining read(Path workbook, WorkbookSource source, Catalogue catalogue) {
        List<TableDefinition> tables = List.of(CLASSES, DETAILS, PEOPLE).stream()
                .map(catalogue::requireTable)
                .toList();
        WorkbookSource.Filled filled = source.read(workbook, ClassLists.narrowed(catalogue, tables));
        Map<String, List<Cells>> rows = new HashMap<>();
        for (TableReading reading : filled.tables()) {
            rows.put(
                    reading.table().id(),
                    reading.rows().stream()
                            .map(row -> new Cells(reading.table(), row))
                            .toList());
        }
        return new ReportedTraining(
                filled.stamp().unit().value(),
                classes(rows.getOrDefault(CLASSES, List.of()), rows.getOrDefault(DETAILS, List.of())),
                rows.getOrDefault(PEOPLE, List.of()).stream()
                        .map(cells -> new TakenPart(
                                cells.text("class_number"),
                                cells.text("trainee_number"),
                                cells.text("trainee_group"),
                                cells.truth("completed")))
                        .toList());
    }

    /** A detail belongs to the class of its number; where numbers differ the details are dealt out in turn. */
    private static List<HeldClass> classes(List<Cells> classes, List<Cells> details) {
        Map<String, Detail> byNumber = new HashMap<>();
        List<Detail> inTurn = new ArrayList<>();
        for (Cells cells : details) {
            Detail detail = new Detail(
                    cells.truth("public_benefit"),
                    cells.textOr("industry_section", Detail.UNKNOWN.industry()),
                    cells.truth("skills_training"),
                    cells.truth("elderly"));
            byNumber.put(cells.text("class_number"), detail);
            inTurn.add(detail);
        }
        List<HeldClass> held = new ArrayList<>();
        for (Cells cells : classes) {
            String number = cells.text("class_number");
            Detail next = inTurn.isEmpty() ? Detail.UNKNOWN : inTurn.get(held.size() % inTurn.size());
            held.add(new HeldClass(
                    number,
                    cells.text("project"),
                    cells.amount("class_hours").reported().orElseThrow().intValueExact(),
                    cells.day("start_date"),
                    cells.day("end_date"),
                    cells.amount("income"),
                    byNumber.getOrDefault(number, next)));
        }
        return held;
    }

    /** The values of a row by the names of its fields. */
    private record Cells(TableDefinition table, TableRow row) {
        private Observed<Value> at(String field) {
            for (int index = 0; index < table.fields().size(); index++) {
                if (table.fields().get(index).id().equals(field)) {
                    return row.values().get(index);
                }
            }
            throw new IllegalArgumentException("No field " + field);
        }

        private String textOr(String field, String other) {
            return at(field).reported().map(Cells::text).orElse(other);
        }

        private String text(String field) {
            return at(field).reported().map(Cells::text).orElseThrow();
        }

        private static String text(Value value) {
            return ((Value.TextValue) value).text();
        }

        private boolean truth(String field) {
            return at(field)
                    .reported()
                    .map(value -> ((Value.BoolValue) value).truth())
                    .orElse(false);
        }

        private LocalDate day(String field) {
            return at(field)
                    .reported()
                    .map(value -> ((Value.DateValue) value).day())
                    .orElseThrow();
        }

        private Observed<BigDecimal> amount(String field) {
            return at(field).map(value -> ((Value.NumberValue) value).quantity().amount());
        }
    }
}
