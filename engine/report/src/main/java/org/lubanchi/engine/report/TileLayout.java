package org.lubanchi.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.report.TileMap;
import org.lubanchi.engine.document.ChartShape;

/** Where the units of a report stand on a map of squares, the empty edges of the map cut away. */
final class TileLayout {
    private TileLayout() {}

    /** One square a unit, in their order; units the map does not know stand in a row of their own below it. */
    static List<ChartShape.Tile> of(TileMap map, List<ReportRequest.Part> parts) {
        List<Optional<TileMap.Square>> squares =
                parts.stream().map(part -> map.findSquare(part.name().zh())).toList();
        List<TileMap.Square> known = squares.stream().flatMap(Optional::stream).toList();
        int west = known.stream().mapToInt(TileMap.Square::column).min().orElse(0);
        int north = known.stream().mapToInt(TileMap.Square::row).min().orElse(0);
        int below = known.stream()
                .mapToInt(square -> square.row() - north + 1)
                .max()
                .orElse(0);
        List<ChartShape.Tile> tiles = new ArrayList<>();
        int unknown = 0;
        for (Optional<TileMap.Square> square : squares) {
            tiles.add(
                    square.isPresent()
                            ? new ChartShape.Tile(
                                    square.get().column() - west, square.get().row() - north)
                            : new ChartShape.Tile(unknown++, below));
        }
        return tiles;
    }
}
