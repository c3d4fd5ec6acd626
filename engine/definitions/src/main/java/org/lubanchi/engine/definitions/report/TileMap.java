package org.lubanchi.engine.definitions.report;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;

/**
 * A map of squares (方格地图): where units lie to each other, one square each; no boundary and no area is meant.
 *
 * @param id its name
 * @param label what it shows
 * @param source where the neighbourhoods were taken from
 * @param rows from north to south, each from west to east: the beginning of a unit's name, or nothing
 */
public record TileMap(String id, LocalText label, String source, List<List<String>> rows) {
    /** An empty square. */
    public static final String NOBODY = ".";

    public TileMap {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A square.
     *
     * @param column from the west, 0 the first
     * @param row from the north, 0 the first
     */
    public record Square(int column, int row) {}

    /** The square of a unit by its name. */
    public Optional<Square> findSquare(String unitName) {
        for (int row = 0; row < rows.size(); row++) {
            List<String> names = rows.get(row);
            for (int column = 0; column < names.size(); column++) {
                if (!names.get(column).equals(NOBODY) && unitName.startsWith(names.get(column))) {
                    return Optional.of(new Square(column, row));
                }
            }
        }
        return Optional.empty();
    }
}
