package org.lubanchi.engine.consistency.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.passage.ReportView;

/** What relations look at (核查素材): the report's passages, tables and titles, and every number that was understood. */
public final class ReportFacts {
    private final ReportView view;
    private final List<Claim> claims;
    private final List<Claim> textClaims;
    private final List<Claim> tableClaims;
    private final Map<Integer, List<Claim>> byBlock = new HashMap<>();

    /**
     * Facts of a report.
     *
     * @param claims in reading order
     */
    public ReportFacts(ReportView view, List<Claim> claims) {
        this.view = view;
        this.claims = List.copyOf(claims);
        this.textClaims = claims.stream().filter(claim -> !claim.inTable()).toList();
        this.tableClaims = claims.stream().filter(Claim::inTable).toList();
        tableClaims.forEach(claim ->
                byBlock.computeIfAbsent(claim.block(), _ -> new ArrayList<>()).add(claim));
    }

    /** Passages, tables, titles. */
    public ReportView view() {
        return view;
    }

    /** Every number understood, in reading order. */
    public List<Claim> claims() {
        return claims;
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
        Map<Integer, List<Claim>> sentences = new LinkedHashMap<>();
        textClaims()
                .forEach(claim -> sentences
                        .computeIfAbsent(claim.sentence(), _ -> new ArrayList<>())
                        .add(claim));
        return sentences;
    }

    /** The claims of one table, by column of figures then row. */
    public Map<Integer, Map<Integer, Claim>> columns(Grid grid) {
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
        Map<Integer, Map<Integer, Claim>> rows = new TreeMap<>();
        columns(grid)
                .forEach((column, claims) -> claims.forEach((row, claim) ->
                        rows.computeIfAbsent(row, _ -> new LinkedHashMap<>()).put(column, claim)));
        return rows;
    }
}
