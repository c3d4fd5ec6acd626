package org.lubanchi.engine.consistency.relation.sameness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.ReportFacts;

/** The tables a passage may speak of (邻近的表), the nearest first; of two as near the one before it. */
final class NearTables {
    private static final int REACH = 4;
    private static final int LONGEST_SENTENCE = 160;

    private final ReportFacts facts;
    private final Map<Integer, List<Sheet>> sheets = new HashMap<>();

    private NearTables(ReportFacts facts) {
        this.facts = facts;
    }

    /** The tables of a report; each is read once, whichever relations ask for it. */
    static NearTables of(ReportFacts facts) {
        return facts.once(NearTables.class, NearTables::new);
    }

    /** The tables near a claim of the text, each with its rows and with its columns as lines. */
    List<Sheet> of(Claim claim) {
        List<Grid> grids = facts.view().grids();
        int from = firstFrom(grids, claim.block() - REACH);
        List<Grid> near = new ArrayList<>();
        for (int at = from; at < grids.size() && grids.get(at).index() <= claim.block() + REACH; at++) {
            if (grids.get(at).rows().size() * grids.get(at).columns() <= 600) {
                near.add(grids.get(at));
            }
        }
        near.sort(Comparator.comparingInt(grid -> distance(grid, claim)));
        return near.stream()
                .flatMap(grid -> sheets.computeIfAbsent(grid.index(), _ -> Sheet.of(facts, grid)).stream())
                .toList();
    }

    private static int distance(Grid grid, Claim claim) {
        int apart = claim.block() - grid.index();
        return apart > 0 ? 2 * apart : 1 - 2 * apart;
    }

    private static int firstFrom(List<Grid> grids, int index) {
        int low = 0;
        int high = grids.size();
        while (low < high) {
            int half = (low + high) >>> 1;
            if (grids.get(half).index() < index) {
                low = half + 1;
            } else {
                high = half;
            }
        }
        return low;
    }

    /** Whether a claim speaks of the report's own subject, or of a body that its sentence names, as a table's lines may be. */
    static boolean isOfReport(Claim claim) {
        String body = claim.organisation();
        return body.isEmpty() || sentenceBefore(claim).contains(body);
    }

    /** The words of a claim's sentence before its number. */
    static String sentenceBefore(Claim claim) {
        String text = claim.prose().text();
        int end = claim.token().start();
        String near = text.substring(Math.max(0, end - LONGEST_SENTENCE), end);
        return near.substring(near.lastIndexOf('。') + 1);
    }

    /** The words of a claim's sentence behind its number. */
    static String sentenceBehind(Claim claim) {
        String text = claim.prose().text();
        int from = Math.min(text.length(), claim.token().end());
        int stop = text.indexOf('。', from);
        return text.substring(from, Math.min(from + LONGEST_SENTENCE, stop < 0 ? text.length() : stop));
    }

    /** The words since the last comma or stop before a number. */
    static String clauseBefore(Claim claim) {
        String sentence = sentenceBefore(claim);
        int from = 0;
        for (int i = 0; i < sentence.length(); i++) {
            from = "，；。：:".indexOf(sentence.charAt(i)) >= 0 ? i + 1 : from;
        }
        return sentence.substring(from);
    }
}
