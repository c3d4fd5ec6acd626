package org.lubanchi.engine.indicator.stock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.MeasureDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.Bindings;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Unit;
import org.lubanchi.engine.warehouse.GroupQuery;
import org.lubanchi.engine.warehouse.GroupRow;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;

/**
 * The student stock account of a sealed year (学生存量账), cohort by cohort, beside last year's account and the roll.
 *
 * <p>Which columns are gains and which are losses is read from the indicators {@code stock_gains} and
 * {@code stock_losses}, retention from {@code retention_rate}: the page and the report say the same.
 */
public final class StockAccount {
    private static final String ACCOUNT = "student_stock";
    private static final String ROLL = "student_enrolment";
    private static final String OPENING = "stock_opening";
    private static final String CLOSING = "stock_closing";
    private static final List<String> COHORT = List.of("programme_code", "track", "entry_year");

    private final Catalogue catalogue;
    private final int year;
    private final List<String> gains;
    private final List<String> losses;
    private final boolean lastYearHeld;
    private final SortedMap<StockCohort, StockLine> lines = new TreeMap<>();

    private StockAccount(Catalogue catalogue, int year, boolean lastYearHeld) {
        this.catalogue = catalogue;
        this.year = year;
        this.gains = fieldsOf("stock_gains");
        this.losses = fieldsOf("stock_losses");
        this.lastYearHeld = lastYearHeld;
    }

    /**
     * Reads the account: three queries, whatever the number of schools.
     *
     * @param lastYear the snapshot of the year before, where there is one
     */
    public static StockAccount read(
            Catalogue catalogue,
            Manifest manifest,
            Optional<Manifest> lastYear,
            Lake lake,
            Warehouse warehouse,
            ReadScope scope) {
        Optional<Manifest> before = lastYear.filter(each -> each.partitions().containsKey(ACCOUNT));
        StockAccount account = new StockAccount(catalogue, manifest.year(), before.isPresent());
        if (!manifest.partitions().containsKey(ACCOUNT)) {
            return account;
        }
        GroupQuery closing = account.query(ACCOUNT, List.of(CLOSING), lake, manifest);
        Map<StockCohort, Long> last = new TreeMap<>();
        before.ifPresent(each -> warehouse
                .grouped(closing.over(lake.requirePartition(each, ACCOUNT)), scope)
                .forEach(row -> last.put(cohort(row), row.sums().getFirst().longValueExact())));
        Map<StockCohort, Long> roll = new TreeMap<>();
        if (manifest.partitions().containsKey(ROLL)) {
            warehouse
                    .grouped(account.query(ROLL, List.of(), lake, manifest), scope)
                    .forEach(row -> roll.put(cohort(row), row.rows()));
        }
        List<String> fields = new ArrayList<>(List.of(OPENING, CLOSING));
        fields.addAll(account.gains);
        fields.addAll(account.losses);
        for (GroupRow row : warehouse.grouped(account.query(ACCOUNT, fields, lake, manifest), scope)) {
            StockCohort cohort = cohort(row);
            account.lines.put(cohort, account.line(row, last.remove(cohort), roll.remove(cohort)));
        }
        // who is on the roll, or was there last year, and stands in no line of the account
        last.forEach((cohort, students) -> account.lines.put(cohort, account.line(students, roll.remove(cohort))));
        roll.forEach((cohort, students) -> account.lines.put(cohort, account.line(0L, students)));
        return account;
    }

    private GroupQuery query(String table, List<String> sums, Lake lake, Manifest manifest) {
        TableDefinition definition = catalogue.requireTable(table);
        return new GroupQuery(definition, COHORT, sums, lake.requirePartition(manifest, table));
    }

    private static StockCohort cohort(GroupRow row) {
        return new StockCohort(
                row.unit(), row.key().get(0), row.key().get(1), row.key().get(2));
    }

    private List<String> fieldsOf(String indicator) {
        return catalogue
                .findIndicator(indicator)
                .flatMap(definition -> definition.versionIn(year))
                .map(version -> version.formula().names().stream()
                        .map(catalogue::requireMeasure)
                        .sorted((one, other) -> Integer.compare(place(one), place(other)))
                        .map(measure -> measure.field().orElseThrow())
                        .toList())
                .orElse(List.of());
    }

    /** Columns stand as they do in the table. */
    private int place(MeasureDefinition measure) {
        TableDefinition table = catalogue.requireTable(ACCOUNT);
        return table.fields().indexOf(table.requireField(measure.field().orElseThrow()));
    }

    private StockLine line(GroupRow row, @Nullable Long last, @Nullable Long onRoll) {
        LinkedHashMap<String, Long> in = new LinkedHashMap<>();
        LinkedHashMap<String, Long> out = new LinkedHashMap<>();
        int at = 2;
        for (String field : gains) {
            in.put(field, row.sums().get(at++).longValueExact());
        }
        for (String field : losses) {
            out.put(field, row.sums().get(at++).longValueExact());
        }
        return new StockLine(
                row.sums().get(0).longValueExact(),
                in,
                out,
                row.sums().get(1).longValueExact(),
                lastClosing(last),
                onRoll == null ? 0 : onRoll);
    }

    /** A cohort without a line in the account: nothing came, nothing went. */
    private StockLine line(long last, @Nullable Long onRoll) {
        LinkedHashMap<String, Long> in = new LinkedHashMap<>();
        LinkedHashMap<String, Long> out = new LinkedHashMap<>();
        gains.forEach(field -> in.put(field, 0L));
        losses.forEach(field -> out.put(field, 0L));
        return new StockLine(0, in, out, 0, lastClosing(last), onRoll == null ? 0 : onRoll);
    }

    private OptionalLong lastClosing(@Nullable Long last) {
        return lastYearHeld ? OptionalLong.of(last == null ? 0 : last) : OptionalLong.empty();
    }

    /** Whether last year's account is held. */
    public boolean lastYearHeld() {
        return lastYearHeld;
    }

    /** The columns of the account that add students, in the table's order. */
    public List<String> gains() {
        return gains;
    }

    /** The columns of the account that take students away, in the table's order. */
    public List<String> losses() {
        return losses;
    }

    /** Every cohort's line. */
    public SortedMap<StockCohort, StockLine> lines() {
        return Collections.unmodifiableSortedMap(lines);
    }

    /**
     * The lines of some units, added up by what the cohorts have in common.
     *
     * @param units whose cohorts count
     * @param by what they have in common, for example the programme
     */
    public SequencedMap<String, Group> grouped(List<OrgUnitId> units, Function<StockCohort, String> by) {
        SortedMap<String, Group> groups = new TreeMap<>();
        lines.forEach((cohort, line) -> {
            if (units.contains(cohort.unit())) {
                groups.merge(by.apply(cohort), new Group(line, line.gaps().isEmpty() ? 0 : 1, 1), Group::plus);
            }
        });
        return groups;
    }

    /**
     * Cohorts added up (存量账合并行).
     *
     * @param unbalanced cohorts among them that do not balance, even where their gaps cancel out
     * @param cohorts how many
     */
    public record Group(StockLine line, int unbalanced, int cohorts) {
        Group plus(Group other) {
            return new Group(line.plus(other.line), unbalanced + other.unbalanced, cohorts + other.cohorts);
        }
    }

    /** Retention of a line by the indicator's formula. */
    public Observed<Quantity> retention(StockLine line) {
        return evaluate("retention_rate", line);
    }

    private Observed<Quantity> evaluate(String name, StockLine line) {
        Optional<IndicatorDefinition> indicator = catalogue.findIndicator(name);
        Optional<IndicatorDefinition.Version> version = indicator.flatMap(each -> each.versionIn(year));
        if (indicator.isEmpty() || version.isEmpty()) {
            return measure(name, line);
        }
        Unit unit = indicator.get().unit();
        return version.get()
                .formula()
                .evaluate(of(line))
                .value()
                .map(value -> ((Value.NumberValue) value).quantity().in(unit));
    }

    private Bindings of(StockLine line) {
        return new Bindings() {
            @Override
            public Observed<Value> value(String name) {
                return evaluate(name, line).map(Value.NumberValue::new);
            }

            @Override
            public Observed<Value> prior(String name) {
                return Observed.missing(MissingReason.NOT_COLLECTED);
            }
        };
    }

    private Observed<Quantity> measure(String name, StockLine line) {
        MeasureDefinition measure = catalogue.requireMeasure(name);
        String field = measure.field().orElse("");
        Optional<Long> persons = switch (field) {
            case OPENING -> Optional.of(line.opening());
            case CLOSING -> Optional.of(line.closing());
            default ->
                Optional.ofNullable(line.gains().get(field))
                        .or(() -> Optional.ofNullable(line.losses().get(field)));
        };
        return persons.isPresent()
                ? Observed.of(new Quantity(BigDecimal.valueOf(persons.get()), measure.unit()))
                : Observed.missing(MissingReason.NOT_REPORTED);
    }
}
