package org.lubanchi.engine.definitions.reading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lubanchi.engine.definitions.report.TileMap;
import org.lubanchi.engine.kernel.LocalText;

/** Reads maps of squares: {@code tile_maps/<map>.yaml}. */
final class TileMapReader {
    private final Draft draft;

    TileMapReader(Draft draft) {
        this.draft = draft;
    }

    void read() {
        draft.each("tile_maps", this::readMap);
    }

    private void readMap(MapCursor map, String path) {
        String id = map.require("tile_map");
        LocalText label = map.requireText("label");
        String source = draft.requireSource(map, "source");
        List<List<String>> rows = map.texts("rows").stream()
                .map(row -> Arrays.asList(row.strip().split("\\s+")))
                .toList();
        map.finish();
        Set<String> seen = new HashSet<>();
        rows.stream()
                .flatMap(List::stream)
                .filter(name -> !name.equals(TileMap.NOBODY) && !seen.add(name))
                .forEach(name -> map.wrong(
                        "rows",
                        new LocalText(name + " 有两格", name + " has two squares"),
                        new LocalText("每个单位一格", "one square for each unit")));
        if (draft.fresh(map, "tile_map", id, path, draft.tileMaps.containsKey(id))) {
            draft.tileMaps.put(id, new TileMap(id, label, source, rows));
        }
    }
}
