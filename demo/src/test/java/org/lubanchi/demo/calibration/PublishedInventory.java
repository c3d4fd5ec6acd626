package org.lubanchi.demo.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inventory of published values that may lie beside the checkout. */
final class PublishedInventory {
    private static final Path INVENTORY = Path.of("shared", "domain", "published", "published-values.csv");

    private PublishedInventory() {}

    /** Where it is: in a folder beside this checkout or beside one further up. */
    static Optional<Path> find() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(INVENTORY))) {
                return Optional.of(at.resolve(INVENTORY));
            }
        }
        return Optional.empty();
    }

    /** Value and printed precision of Shaoxing's published values by id. */
    static Map<String, List<String>> read(Path file) throws IOException {
        CsvTable table = CsvTable.parse(Files.readString(file).replace("\uFEFF", ""));
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (List<String> line : table.lines()) {
            if (table.cell(line, "id").startsWith("shaoxing")) {
                values.put(table.cell(line, "id"), List.of(table.cell(line, "value"), table.cell(line, "precision")));
            }
        }
        return values;
    }
}
