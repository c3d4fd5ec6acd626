package org.lubanchi.engine.warehouse;

/**
 * So many rows from a place on (行页), in the order of the source.
 *
 * @param from how many rows stand before it
 * @param size how many it has at most
 */
public record RowPage(int from, int size) {
    public RowPage {
        if (from < 0 || size < 1) {
            throw new IllegalArgumentException("No page of " + size + " rows from " + from);
        }
    }
}
