package org.lubanchi.engine.document;

import java.util.List;

/**
 * What the categories of a chart are besides names (图形结构): nothing more, flows between stations, or squares of a map.
 */
public sealed interface ChartShape {
    /** The shape of charts along an axis or around a centre. */
    ChartShape PLAIN = new Plain();

    /** Whether it says something of each of so many categories. */
    boolean fits(int categories);

    /** Categories are only names. */
    record Plain() implements ChartShape {
        @Override
        public boolean fits(int categories) {
            return true;
        }
    }

    /** Each category is a flow, in the same order. */
    record Flows(List<Flow> flows) implements ChartShape {
        public Flows {
            flows = List.copyOf(flows);
        }

        @Override
        public boolean fits(int categories) {
            return flows.size() == categories;
        }
    }

    /** Each category is a place of the map, in the same order. */
    record Tiles(List<Tile> tiles) implements ChartShape {
        public Tiles {
            tiles = List.copyOf(tiles);
        }

        @Override
        public boolean fits(int categories) {
            return tiles.size() == categories;
        }
    }

    /**
     * What goes from one station to another.
     *
     * @param from the station it leaves
     * @param to the station it reaches, further on
     */
    record Flow(String from, String to) {
        /** The flow as a category is named. */
        public String name() {
            return from + " → " + to;
        }
    }

    /**
     * A square of a map.
     *
     * @param column from the left, 0 the first
     * @param row from the top, 0 the first
     */
    record Tile(int column, int row) {
        public Tile {
            if (column < 0 || row < 0) {
                throw new IllegalArgumentException("A square stands at " + column + ", " + row);
            }
        }
    }
}
