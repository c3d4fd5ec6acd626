package org.lubanchi.adapter.office.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The columns of a table without upright rules, by where its fullest rows stand (列的推断). */
final class PdfColumns {
    private final float[] left;
    private final float[] right;

    private PdfColumns(float[] left, float[] right) {
        this.left = left;
        this.right = right;
    }

    /**
     * Narrow pieces first: each joins the column it touches or begins one; a piece that touches two columns spans them and
     * is no measure.
     */
    static PdfColumns of(List<List<PdfLine>> rows) {
        List<PdfLine> pieces = new ArrayList<>();
        rows.forEach(pieces::addAll);
        pieces.sort(Comparator.comparingDouble(piece -> piece.right() - piece.left()));
        List<float[]> columns = new ArrayList<>();
        for (PdfLine piece : pieces) {
            List<float[]> touched = columns.stream()
                    .filter(column -> piece.left() < column[1] && piece.right() > column[0])
                    .toList();
            if (touched.isEmpty()) {
                columns.add(new float[] {piece.left(), piece.right()});
            } else if (touched.size() == 1) {
                float[] column = touched.getFirst();
                column[0] = Math.min(column[0], piece.left());
                column[1] = Math.max(column[1], piece.right());
            }
        }
        columns.sort(Comparator.comparingDouble(column -> column[0]));
        float[] left = new float[columns.size()];
        float[] right = new float[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            left[i] = columns.get(i)[0];
            right[i] = columns.get(i)[1];
        }
        return new PdfColumns(left, right);
    }

    int count() {
        return left.length;
    }

    /**
     * The pieces of a row by first column; a piece over several columns says how many. Heads stand at the left of columns
     * whose figures stand at the right, so a full row is taken in its order, wherever its pieces reach.
     */
    TreeMap<Integer, Spanned> place(List<PdfLine> row) {
        TreeMap<Integer, Spanned> placed = new TreeMap<>();
        if (row.size() == left.length) {
            for (PdfLine piece : row) {
                placed.put(placed.size(), new Spanned(piece, 1));
            }
            return placed;
        }
        for (PdfLine piece : row) {
            int first = -1;
            int last = -1;
            for (int c = 0; c < left.length; c++) {
                if (Math.min(right[c], piece.right()) - Math.max(left[c], piece.left()) > 0) {
                    first = first < 0 ? c : first;
                    last = c;
                }
            }
            if (first < 0) {
                first = nearest(piece);
                last = first;
            }
            boolean taken = placed.containsKey(first);
            int column = taken ? firstFree(first, placed) : first;
            placed.put(column, new Spanned(piece, Math.max(1, last - column + 1)));
        }
        return centred(placed);
    }

    /**
     * A title over two columns often touches neither: it stands in the middle of a gap. Where a piece has its middle
     * between two columns and both are free, it spans them.
     */
    private TreeMap<Integer, Spanned> centred(TreeMap<Integer, Spanned> placed) {
        TreeMap<Integer, Spanned> result = new TreeMap<>();
        placed.forEach((column, piece) -> {
            int next = column + 1;
            boolean free = piece.span == 1 && next < left.length && !placed.containsKey(next);
            float middle = (piece.line.left() + piece.line.right()) / 2;
            boolean between = free && middle > right[column] && middle < left[next];
            int before = column - 1;
            boolean freeBefore = piece.span == 1 && before >= 0 && !placed.containsKey(before);
            boolean betweenBefore = freeBefore && middle < left[column] && middle > right[before];
            if (between) {
                result.put(column, new Spanned(piece.line, 2));
            } else if (betweenBefore && !result.containsKey(before)) {
                result.put(before, new Spanned(piece.line, 2));
            } else {
                result.put(column, piece);
            }
        });
        return result;
    }

    /** The next column to the right that holds nothing yet; the last one when all do. */
    private int firstFree(int from, TreeMap<Integer, Spanned> placed) {
        int column = from;
        while (column + 1 < left.length && placed.containsKey(column)) {
            column++;
        }
        return column;
    }

    private int nearest(PdfLine piece) {
        float middle = (piece.left() + piece.right()) / 2;
        int best = 0;
        for (int c = 1; c < left.length; c++) {
            if (Math.abs((left[c] + right[c]) / 2 - middle) < Math.abs((left[best] + right[best]) / 2 - middle)) {
                best = c;
            }
        }
        return best;
    }

    /** A piece and how many columns it covers. */
    record Spanned(PdfLine line, int span) {}
}
