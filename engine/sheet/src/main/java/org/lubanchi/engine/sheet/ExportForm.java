package org.lubanchi.engine.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.register.RegisterExport.FieldSum;
import org.lubanchi.engine.definitions.register.RegisterExport.FormMapping;
import org.lubanchi.engine.kernel.Issue;

/** Another system's rows as if their sums had been filled into our form: an item a figure, led back to the cells it came from. */
final class ExportForm {
    private static final Pattern ROW = Pattern.compile("[A-Z]+([0-9]+)");

    private final TableDefinition table;
    private final ExportHeads heads;
    private final Ledger ledger;
    private final String name;
    private final LedgerProblems problems;
    private final Map<FieldDefinition, Figure> figures = new LinkedHashMap<>();
    private final SortedMap<Integer, Ledger.Row> used = new TreeMap<>();
    private final Set<List<Integer>> compared = new HashSet<>();

    /** A figure and the cells it is made of; none when it stands for rows that are not there. */
    private record Figure(String text, List<RawCell> cells) {}

    private ExportForm(TableDefinition table, ExportHeads heads, Ledger ledger, String name) {
        this.table = table;
        this.heads = heads;
        this.ledger = ledger;
        this.name = name;
        this.problems = new LedgerProblems();
    }

    static ExportForm of(TableDefinition table, FormMapping mapping, ExportHeads heads, RawSheet sheet) {
        List<Integer> identity = mapping.identity().stream()
                .map(heads::column)
                .filter(column -> column.isPresent())
                .map(column -> column.getAsInt())
                .toList();
        Ledger ledger = identity.isEmpty() ? new Ledger(List.of(), Map.of()) : Ledger.of(sheet, heads, identity);
        ExportForm form = new ExportForm(table, heads, ledger, sheet.name());
        if (ledger.rows().size() > Ledger.MOST_ROWS) {
            form.problems.tooLong(heads.row(), Ledger.MOST_ROWS);
        } else {
            mapping.sums().forEach(form::make);
            form.problems.doubled(form.used.values());
        }
        return form;
    }

    private void make(FieldSum sum) {
        FieldDefinition field = table.requireField(sum.field());
        var column = heads.column(sum.column());
        if (column.isEmpty() || !conditionsStand(sum)) {
            return;
        }
        List<Ledger.Row> rows = ledger.rows().stream()
                .filter(row -> !ledger.subtotal(row) && row.meets(sum.rows(), heads))
                .toList();
        List<RawCell> cells = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Ledger.Row row : rows) {
            RawCell cell = row.cell(column.getAsInt());
            Optional<BigDecimal> amount = amount(cell, field);
            if (amount.isPresent()) {
                cells.add(cell);
                total = total.add(amount.get());
            }
        }
        rows.forEach(row -> used.put(row.number(), row));
        compare(sum, column.getAsInt());
        if (!cells.isEmpty()) {
            BigDecimal figure = fitted(total.scaleByPowerOfTen(sum.shift()), sum, field);
            figures.put(field, new Figure(figure.toPlainString(), cells));
            problems.made(field, figure, cells);
        } else if (sum.none().isPresent()) {
            figures.put(field, new Figure(sum.none().get(), List.of()));
        }
    }

    /** A column that decides which rows count must be there; without it the figure is not known. */
    private boolean conditionsStand(FieldSum sum) {
        return sum.rows().stream()
                .allMatch(condition -> heads.column(condition.column()).isPresent());
    }

    /** A blank cell is no amount; what is no number is told at its cell. */
    private Optional<BigDecimal> amount(RawCell cell, FieldDefinition field) {
        String plain = Folding.plain(cell.text());
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        boolean mayBe = cell.kind() == RawCell.Kind.NUMBER || cell.kind() == RawCell.Kind.TEXT;
        Optional<BigDecimal> amount = mayBe ? NumberText.read(plain) : Optional.empty();
        if (amount.isEmpty()) {
            problems.noAmount(cell, plain, field);
        }
        return amount;
    }

    private static BigDecimal fitted(BigDecimal figure, FieldSum sum, FieldDefinition field) {
        BigDecimal plain = figure.scale() < 0 ? figure.setScale(0, RoundingMode.UNNECESSARY) : figure;
        return sum.rounded() && plain.scale() > field.decimals()
                ? plain.setScale(field.decimals(), RoundingMode.HALF_UP)
                : plain;
    }

    /** A subtotal whose parts count here must be their sum; otherwise rows are missing or stand twice. */
    private void compare(FieldSum sum, int column) {
        for (Ledger.Row above : ledger.rows()) {
            List<Ledger.Row> below = ledger.partsOf(above);
            Optional<BigDecimal> said = NumberText.read(above.text(column));
            boolean counts = said.isPresent() && below.stream().anyMatch(row -> row.meets(sum.rows(), heads));
            if (counts && compared.add(List.of(above.number(), column))) {
                BigDecimal found = below.stream()
                        .flatMap(row -> NumberText.read(row.text(column)).stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                if (found.compareTo(said.get()) != 0) {
                    problems.subtotalDiffers(above.cell(column), above.identity(), found, below.size());
                }
            }
        }
    }

    /** The fields it has a figure for. */
    Set<String> given() {
        return figures.keySet().stream().map(FieldDefinition::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Finest rows that are part of no figure. */
    long unused() {
        return ledger.rows().stream()
                .filter(row -> !ledger.subtotal(row) && !used.containsKey(row.number()))
                .count();
    }

    /** Of each figure the first cell it came from. */
    SortedMap<String, String> addresses() {
        SortedMap<String, String> addresses = new TreeMap<>();
        figures.forEach((field, figure) -> figure.cells().stream()
                .findFirst()
                .ifPresent(cell -> addresses.put(field.id(), CellAddress.of(cell.row(), cell.column()))));
        return addresses;
    }

    /** What is to be said of the file itself. */
    List<Issue> issues(SheetPlace place) {
        return problems.at(place);
    }

    /** The figures as a filled form. */
    RawSheet sheet() {
        return new RawSheet() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Stream<RawRow> rows() {
                return formRows().stream();
            }
        };
    }

    private List<RawRow> formRows() {
        List<RawRow> rows = new ArrayList<>();
        rows.add(row(WorkbookLayout.HEAD_ROW, WorkbookLayout.FORM_ITEM_HEAD, WorkbookLayout.FORM_VALUE_HEAD));
        figures.forEach(
                (field, figure) -> rows.add(row(WorkbookLayout.HEAD_ROW + rows.size(), field.id(), figure.text())));
        return rows;
    }

    private static RawRow row(int number, String item, String value) {
        return new RawRow(
                number,
                List.of(
                        new RawCell(number, WorkbookLayout.FORM_ITEM_COLUMN, item, RawCell.Kind.TEXT),
                        new RawCell(number, WorkbookLayout.FORM_VALUE_COLUMN, value, RawCell.Kind.TEXT)));
    }

    /** The cell of the file behind a cell of that form; the heads where none is. */
    String back(String address) {
        Matcher parts = ROW.matcher(address);
        int index = parts.matches() ? Integer.parseInt(parts.group(1)) - WorkbookLayout.HEAD_ROW - 1 : -1;
        List<FieldDefinition> fields = List.copyOf(figures.keySet());
        return index >= 0 && index < fields.size()
                ? addresses().getOrDefault(fields.get(index).id(), "A" + heads.row())
                : "A" + heads.row();
    }
}
