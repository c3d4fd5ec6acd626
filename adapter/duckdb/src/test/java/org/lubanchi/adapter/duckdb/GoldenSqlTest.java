package org.lubanchi.adapter.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.MeasureDefinition;
import org.lubanchi.engine.definitions.MeasureDefinition.Aggregate;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.WhenMissing;
import org.lubanchi.engine.definitions.reading.CatalogueReader;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Unit;
import org.lubanchi.engine.warehouse.AggregateQuery;
import org.lubanchi.engine.warehouse.AggregateQuery.Membership;
import org.lubanchi.engine.warehouse.GroupQuery;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.RowPage;
import org.lubanchi.engine.warehouse.TallyQuery;
import org.lubanchi.engine.warehouse.sql.AggregateSql;
import org.lubanchi.engine.warehouse.sql.BesideSql;
import org.lubanchi.engine.warehouse.sql.GroupSql;
import org.lubanchi.engine.warehouse.sql.LakeSql;
import org.lubanchi.engine.warehouse.sql.TallySql;

/**
 * The text of one query of each kind, kept as a file and run on the engine it is meant for. A changed text is written
 * over the kept one with {@code -DargLine=-Dlubanchi.update=true}, so that the change is read where it is reviewed.
 */
class GoldenSqlTest {
    private static final Path KEPT = Path.of("src/test/resources/golden");
    private static final Catalogue CATALOGUE = catalogue();
    private static final TableDefinition GRADUATES = CATALOGUE.requireTable("graduate_destination");
    private static final OrgUnitId SCHOOL = new OrgUnitId("s1");
    private static final OrgUnitId OTHER = new OrgUnitId("s2");
    private static final OrgUnitId CITY = new OrgUnitId("city");
    private static final ReportYear YEAR = new ReportYear(2023);
    private static final String RELATION = "sealed";
    private static final ReadScope ALL = scope(SCHOOL, OTHER, CITY);

    /**
     * One kind of query.
     *
     * @param name of its file
     * @param says what the text shows
     */
    record Kind(String name, String says, String sql) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Catalogue catalogue() {
        try {
            return ((CatalogueReader.Result.Read) CatalogueReader.read(Path.of("../../definitions"))).catalogue();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ReadScope scope(OrgUnitId... units) {
        return new ReadScope(Set.of(units), Sensitivity.PERSONAL, "test");
    }

    private static MeasureDefinition over(String field, Aggregate aggregate) {
        return new MeasureDefinition(
                field + "_" + aggregate,
                new LocalText("度量", "measure"),
                Unit.ONE,
                GRADUATES.id(),
                aggregate,
                Optional.of(field),
                Optional.empty(),
                Optional.empty(),
                WhenMissing.LEAVE_OUT,
                "lubanchi.reporting-guide",
                2021);
    }

    private static AggregateSql aggregate(ReadScope scope, MeasureDefinition... measures) {
        List<Membership> members = List.of(
                new Membership(SCHOOL, SCHOOL, YEAR),
                new Membership(SCHOOL, CITY, YEAR),
                new Membership(OTHER, OTHER, YEAR),
                new Membership(OTHER, CITY, YEAR));
        return new AggregateSql(
                new AggregateQuery(GRADUATES, List.of(measures), List.of(), Optional.empty(), members),
                RELATION,
                scope);
    }

    private static Stream<Kind> kinds() {
        return Stream.concat(Stream.concat(aggregates(), rows()), Stream.of(beside()));
    }

    /** A count of participations by the hours of their classes. */
    private static Kind beside() {
        TableDefinition classes = CATALOGUE.requireTable("training_class");
        AggregateQuery.Beside beside = new AggregateQuery.Beside(classes, "class_number", List.of());
        AggregateQuery query = new AggregateQuery(
                CATALOGUE.requireTable("training_participation"),
                List.of(CATALOGUE.requireMeasure("participations_counted")),
                List.of(),
                Optional.of(beside),
                List.of(new Membership(SCHOOL, SCHOOL, YEAR)));
        String relation = BesideSql.relation(beside, BesideSql.nothing(query.table()), BesideSql.nothing(classes));
        return new Kind(
                "beside",
                "each row meets the one row of the other table with its key; of a table never sealed there is none",
                new AggregateSql(query, relation, ALL).counted());
    }

    private static Stream<Kind> aggregates() {
        MeasureDefinition further = CATALOGUE.requireMeasure("graduates_further_study");
        MeasureDefinition income = over("monthly_income", Aggregate.SUM);
        AggregateSql sums = aggregate(ALL, further, income, over("monthly_income", Aggregate.COUNT));
        AggregateSql anew =
                aggregate(ALL, over("programme_code", Aggregate.DISTINCT), over("monthly_income", Aggregate.MEDIAN));
        return Stream.of(
                new Kind(
                        "counted",
                        "what adds up is aggregated for each reporting unit; a column two measures need stands once",
                        sums.counted()),
                new Kind(
                        "counted-within",
                        "a scope that covers a part names its reporting units",
                        aggregate(scope(SCHOOL), further).counted()),
                new Kind(
                        "nothing-within",
                        "a scope that covers nobody reads nothing",
                        aggregate(scope(), further).counted()),
                new Kind(
                        "computed-anew",
                        "distinct counts and medians are computed at each level",
                        anew.computedAnew().orElseThrow()),
                new Kind(
                        "absences",
                        "why values are absent is asked of the measures where some are",
                        sums.absences(List.of(1))));
    }

    private static Stream<Kind> rows() {
        List<RuleDefinition> rules = CATALOGUE.rules().values().stream()
                .filter(rule -> rule.table().equals(GRADUATES.id()))
                .toList();
        GroupQuery grouped =
                new GroupQuery(GRADUATES, List.of("programme_code"), List.of("monthly_income"), Path.of("-"));
        TallyQuery tallied = new TallyQuery(GRADUATES, rules, Path.of("-"));
        return Stream.of(
                new Kind("grouped", "rows by unit and field", GroupSql.of(grouped, RELATION, ALL)),
                new Kind("tallied", "cells filled and rules broken, unit by unit", TallySql.of(tallied, RELATION, ALL)),
                new Kind(
                        "row",
                        "one source row as text, absent cells with their reason",
                        LakeSql.row(GRADUATES, SCHOOL, 4, RELATION, ALL)),
                new Kind(
                        "page",
                        "a page of a unit's rows in the order of the source",
                        LakeSql.page(GRADUATES, SCHOOL, new RowPage(100, 50), RELATION, ALL)),
                new Kind(
                        "failing-rows",
                        "the rows a rule refuses",
                        LakeSql.failingRows(rules.getFirst(), GRADUATES, SCHOOL, RELATION)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theTextIsTheKeptOneAndRunsOnTheEngine(Kind kind) throws IOException, SQLException {
        Path file = KEPT.resolve(kind.name() + ".sql");
        String text = "-- " + kind.name() + ": " + kind.says() + "\n" + kind.sql() + "\n";
        if (Boolean.getBoolean("lubanchi.update")) {
            Files.createDirectories(KEPT);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(LakeSql.createStaging(GRADUATES, RELATION));
            statement.execute(text);
            assertThat(statement.getResultSet().getMetaData().getColumnCount()).isPositive();
        }
    }

    @Test
    void everyKeptTextBelongsToAKind() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            kinds().map(kind -> kind.name() + ".sql").toList());
        }
    }
}
