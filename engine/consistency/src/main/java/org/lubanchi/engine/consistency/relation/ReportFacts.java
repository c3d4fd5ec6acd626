package org.lubanchi.engine.consistency.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.passage.ReportView;

/**
 * What relations look at (核查素材).
 *
 * @param view the report's passages, tables, titles
 * @param claims every number understood, in reading order
 */
public record ReportFacts(ReportView view, List<Claim> claims) {
    public ReportFacts {
        claims = List.copyOf(claims);
    }

    /** Claims of running text. */
    public List<Claim> textClaims() {
        return claims.stream().filter(claim -> !claim.inTable()).toList();
    }

    /** Claims of tables. */
    public List<Claim> tableClaims() {
        return claims.stream().filter(Claim::inTable).toList();
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
        for (Claim claim : claims) {
            claim.cell()
                    .filter(_ -> claim.block() == grid.index())
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
