package org.lubanchi.engine.consistency.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.ClaimReader;
import org.lubanchi.engine.consistency.claim.YearSpan;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.passage.ReportView;

/** What relations look at (核查素材): the report's passages, tables and titles, and every number that was understood. */
public final class ReportFacts {
    private static final int ENDING = 2;

    private final ReportView view;
    private final List<Claim> claims;
    private final YearSpan reportYear;
    private final Subjects subjects;
    private final List<Claim> textClaims;
    private final List<Claim> tableClaims;
    private final Map<Integer, List<Claim>> byBlock = new HashMap<>();
    private final Map<Integer, List<Claim>> bySentence = new LinkedHashMap<>();
    private final Map<Integer, List<Claim>> byWhole = new LinkedHashMap<>();
    private final Map<Class<?>, Object> workedOut = new HashMap<>();
    private final Map<Integer, Map<Integer, Map<Integer, Claim>>> columnsOf = new HashMap<>();
    private final Map<Integer, Map<Integer, Map<Integer, Claim>>> rowsOf = new HashMap<>();
    private final Map<String, List<Claim>> byLabel = new HashMap<>();
    private final Map<String, List<Claim>> byEnding = new HashMap<>();

    /**
     * Facts of a report.
     *
     * @param read its claims and its year
     */
    public ReportFacts(ReportView view, ClaimReader.Read read) {
        this.view = view;
        this.claims = read.claims();
        this.reportYear = read.reportYear();
        this.subjects = new Subjects(view);
        this.textClaims = claims.stream().filter(claim -> !claim.inTable()).toList();
        this.tableClaims = claims.stream().filter(Claim::inTable).toList();
        tableClaims.forEach(claim ->
                byBlock.computeIfAbsent(claim.block(), _ -> new ArrayList<>()).add(claim));
        for (Claim claim : textClaims) {
            bySentence.computeIfAbsent(claim.sentence(), _ -> new ArrayList<>()).add(claim);
            byLabel.computeIfAbsent(claim.label(), _ -> new ArrayList<>()).add(claim);
            byEnding.computeIfAbsent(ending(claim.label()), _ -> new ArrayList<>())
                    .add(claim);
            claim.parent()
                    .ifPresent(whole -> byWhole.computeIfAbsent(whole.order(), _ -> new ArrayList<>())
                            .add(claim));
        }
    }

    /** Passages, tables, titles. */
    public ReportView view() {
        return view;
    }

    /** Of which schools each number speaks. */
    public Subjects subjects() {
        return subjects;
    }

    /** Every number understood, in reading order. */
    public List<Claim> claims() {
        return claims;
    }

    /** The year the report is of; unknown when neither title nor text names one. */
    public YearSpan reportYear() {
        return reportYear;
    }

    /** Claims of running text. */
    public List<Claim> textClaims() {
        return textClaims;
    }

    /** Claims of tables. */
    public List<Claim> tableClaims() {
        return tableClaims;
    }

    /** Text claims by sentence, in order. */
    public Map<Integer, List<Claim>> sentences() {
        return Collections.unmodifiableMap(bySentence);
    }

    /** Text claims of the passages at most so many blocks away from one, in reading order. */
    public List<Claim> textNear(int block, int reach) {
        int from = firstAfter(textClaims, block - reach - 1, Claim::block);
        return textClaims.subList(from, Math.max(from, firstAfter(textClaims, block + reach, Claim::block)));
    }

    /** The text claim right before one in its sentence. */
    public Optional<Claim> before(Claim claim) {
        return neighbour(claim, firstAfter(textClaims, claim.order() - 1, Claim::order) - 1);
    }

    /** The text claim right behind one in its sentence. */
    public Optional<Claim> behind(Claim claim) {
        return neighbour(claim, firstAfter(textClaims, claim.order(), Claim::order));
    }

    private Optional<Claim> neighbour(Claim claim, int at) {
        return at < 0 || at >= textClaims.size()
                ? Optional.empty()
                : Optional.of(textClaims.get(at)).filter(other -> other.sentence() == claim.sentence());
    }

    /** Text claims of one label, in reading order. */
    public List<Claim> textNamed(String label) {
        return Collections.unmodifiableList(byLabel.getOrDefault(label, List.of()));
    }

    /** Text claims whose label ends in the same two characters as a name, in reading order. */
    public List<Claim> textEndingLike(String name) {
        return Collections.unmodifiableList(byEnding.getOrDefault(ending(name), List.of()));
    }

    private static String ending(String label) {
        return label.substring(Math.max(0, label.length() - ENDING));
    }

    /** Text claims that are part of a claim, by brackets or 其中, in reading order. */
    public List<Claim> partsOf(Claim whole) {
        return Collections.unmodifiableList(byWhole.getOrDefault(whole.order(), List.of()));
    }

    /** Text claims that have parts told of them, each with its parts. */
    public Collection<List<Claim>> listParts() {
        return Collections.unmodifiableCollection(byWhole.values());
    }

    /**
     * What several relations work out of the report alike (一次算好): worked out for the first that asks, handed to the others.
     *
     * @param kind what it is
     * @param work how it is worked out
     */
    public <T> T once(Class<T> kind, Function<ReportFacts, T> work) {
        Object known = workedOut.get(kind);
        if (known == null) {
            known = work.apply(this);
            workedOut.put(kind, known);
        }
        return kind.cast(known);
    }

    /** The cells of one table, row by row. */
    public List<Claim> cellsOf(int block) {
        return Collections.unmodifiableList(byBlock.getOrDefault(block, List.of()));
    }

    /** At most so many claims on either side of a place in reading order, of a list in reading order. */
    public static List<Claim> nearest(List<Claim> claims, int order, int reach) {
        int at = firstAfter(claims, order, Claim::order);
        return claims.subList(Math.max(0, at - reach), Math.min(claims.size(), at + reach));
    }

    /** How many of the first items have at most this place; the items are sorted by it. */
    static <T> int firstAfter(List<T> sorted, int place, ToIntFunction<T> of) {
        int from = 0;
        int to = sorted.size();
        while (from < to) {
            int half = (from + to) >>> 1;
            if (of.applyAsInt(sorted.get(half)) <= place) {
                from = half + 1;
            } else {
                to = half;
            }
        }
        return from;
    }

    /** The claims of one table, by column of figures then row. */
    public Map<Integer, Map<Integer, Claim>> columns(Grid grid) {
        return columnsOf.computeIfAbsent(grid.index(), _ -> Collections.unmodifiableMap(readColumns(grid)));
    }

    private Map<Integer, Map<Integer, Claim>> readColumns(Grid grid) {
        Map<Integer, Map<Integer, Claim>> columns = new LinkedHashMap<>();
        for (Claim claim : byBlock.getOrDefault(grid.index(), List.of())) {
            claim.cell()
                    .ifPresent(cell -> columns.computeIfAbsent(cell.column(), _ -> new LinkedHashMap<>())
                            .put(cell.row(), claim));
        }
        return columns;
    }

    /** The claims of one table, by row then column of figures. */
    public Map<Integer, Map<Integer, Claim>> rows(Grid grid) {
        return rowsOf.computeIfAbsent(grid.index(), _ -> Collections.unmodifiableMap(readRows(grid)));
    }

    private Map<Integer, Map<Integer, Claim>> readRows(Grid grid) {
        Map<Integer, Map<Integer, Claim>> rows = new TreeMap<>();
        columns(grid)
                .forEach((column, claims) -> claims.forEach((row, claim) ->
                        rows.computeIfAbsent(row, _ -> new LinkedHashMap<>()).put(column, claim)));
        return rows;
    }
}
