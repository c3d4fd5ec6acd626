package org.lubanchi.demo.allocation;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A table of whole numbers with the row and column totals asked for, near the shape of a seed (双边际分配).
 *
 * <p>Proportional fitting in whole numbers brings the seed near both margins; the cells are then cut to whole numbers
 * and what is left over is placed by augmenting paths, so both margins hold exactly. A cell whose seed is zero stays
 * zero: it cannot exist.
 */
public final class MarginMatrix {
    private static final int ROUNDS = 40;
    private static final BigInteger SCALE = BigInteger.valueOf(1_000_000);

    private final long[] rows;
    private final long[] columns;
    private final long[][] seed;
    private final long[][] cells;

    private MarginMatrix(long[] rows, long[] columns, long[][] seed) {
        this.rows = rows;
        this.columns = columns;
        this.seed = seed;
        this.cells = new long[rows.length][columns.length];
    }

    /**
     * The table.
     *
     * @param rows totals of the rows, none negative
     * @param columns totals of the columns, none negative, with the same sum
     * @param seed weights of the cells, none negative; zero where a cell cannot exist
     * @throws IllegalArgumentException when the sums differ or no such table exists
     */
    public static long[][] fit(long[] rows, long[] columns, long[][] seed) {
        if (Arrays.stream(rows).sum() != Arrays.stream(columns).sum()) {
            throw new IllegalArgumentException(
                    "Rows add up to " + Arrays.stream(rows).sum() + ", columns to "
                            + Arrays.stream(columns).sum());
        }
        MarginMatrix matrix = new MarginMatrix(rows, columns, seed);
        matrix.cutToWhole(matrix.scaledToMargins());
        matrix.placeTheRest();
        return matrix.cells;
    }

    private BigInteger[][] scaledToMargins() {
        BigInteger[][] scaled = new BigInteger[rows.length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                scaled[i][j] = BigInteger.valueOf(seed[i][j]).multiply(SCALE);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < rows.length; i++) {
                scaleRow(scaled, i);
            }
            for (int j = 0; j < columns.length; j++) {
                scaleColumn(scaled, j);
            }
        }
        return scaled;
    }

    private void scaleRow(BigInteger[][] scaled, int i) {
        BigInteger sum = Arrays.stream(scaled[i]).reduce(BigInteger.ZERO, BigInteger::add);
        for (int j = 0; j < columns.length && sum.signum() > 0; j++) {
            scaled[i][j] = scaled[i][j]
                    .multiply(BigInteger.valueOf(rows[i]))
                    .multiply(SCALE)
                    .divide(sum);
        }
    }

    private void scaleColumn(BigInteger[][] scaled, int j) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger[] row : scaled) {
            sum = sum.add(row[j]);
        }
        for (int i = 0; i < rows.length && sum.signum() > 0; i++) {
            scaled[i][j] = scaled[i][j]
                    .multiply(BigInteger.valueOf(columns[j]))
                    .multiply(SCALE)
                    .divide(sum);
        }
    }

    /** Cuts each cell to a whole number that neither margin forbids. */
    private void cutToWhole(BigInteger[][] scaled) {
        long[] columnLeft = columns.clone();
        for (int i = 0; i < rows.length; i++) {
            long rowLeft = rows[i];
            for (int j = 0; j < columns.length; j++) {
                long whole = scaled[i][j].divide(SCALE).longValueExact();
                cells[i][j] = Math.min(whole, Math.min(rowLeft, columnLeft[j]));
                rowLeft -= cells[i][j];
                columnLeft[j] -= cells[i][j];
            }
        }
    }

    private void placeTheRest() {
        for (int i = 0; i < rows.length; i++) {
            long missing = rows[i] - Arrays.stream(cells[i]).sum();
            for (long k = 0; k < missing; k++) {
                augment(i);
            }
        }
    }

    /** Adds one to a row by the shortest path to a column that still lacks one. */
    private void augment(int start) {
        int[] rowBefore = new int[columns.length];
        int[] columnBefore = new int[rows.length];
        Arrays.fill(rowBefore, -1);
        Arrays.fill(columnBefore, -1);
        int[] queue = new int[rows.length];
        boolean[] queued = new boolean[rows.length];
        queue[0] = start;
        queued[start] = true;
        for (int head = 0, tail = 1; head < tail; head++) {
            int i = queue[head];
            for (int j = 0; j < columns.length; j++) {
                if (seed[i][j] == 0 || rowBefore[j] >= 0) {
                    continue;
                }
                rowBefore[j] = i;
                if (columnSum(j) < columns[j]) {
                    shift(j, start, rowBefore, columnBefore);
                    return;
                }
                tail = enqueueHolders(j, queue, tail, queued, columnBefore);
            }
        }
        throw new IllegalArgumentException("No table of whole numbers has these margins: row " + start + " lacks one");
    }

    private int enqueueHolders(int j, int[] queue, int tail, boolean[] queued, int[] columnBefore) {
        int end = tail;
        for (int i = 0; i < rows.length; i++) {
            if (!queued[i] && cells[i][j] > 0) {
                queued[i] = true;
                columnBefore[i] = j;
                queue[end++] = i;
            }
        }
        return end;
    }

    private void shift(int lacking, int start, int[] rowBefore, int[] columnBefore) {
        int j = lacking;
        int i = rowBefore[j];
        cells[i][j]++;
        while (i != start) {
            j = columnBefore[i];
            cells[i][j]--;
            i = rowBefore[j];
            cells[i][j]++;
        }
    }

    private long columnSum(int j) {
        long sum = 0;
        for (long[] row : cells) {
            sum += row[j];
        }
        return sum;
    }
}
