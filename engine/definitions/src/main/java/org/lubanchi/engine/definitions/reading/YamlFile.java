package org.lubanchi.engine.definitions.reading;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** A YAML file with positions. */
final class YamlFile {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(20)
            .setCodePointLimit(4_000_000)
            .build();

    private final String path;
    private final List<String> lines;
    private final Problems problems;

    private YamlFile(String path, List<String> lines, Problems problems) {
        this.path = path;
        this.lines = lines;
        this.problems = problems;
    }

    /** Reads the file's mapping; what is not YAML, or not a mapping, is a problem and gives nothing. */
    static Optional<MapCursor> read(String path, String text, Problems problems) {
        YamlFile file = new YamlFile(path, text.lines().toList(), problems);
        try {
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of(new MapCursor(file, mapping));
            }
            problems.add(
                    file.spot(1, 1, 1),
                    "definition.not-a-mapping",
                    new LocalText("文件不是键值结构", "The file is not a mapping"),
                    new LocalText("键: 值", "key: value"),
                    new LocalText("参照同一文件夹里的其他文件改写", "Write it like its neighbours"));
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            problems.add(
                    file.spot(
                            mark.map(m -> m.getLine() + 1).orElse(1),
                            mark.map(m -> m.getColumn() + 1).orElse(1),
                            1),
                    "definition.not-yaml",
                    new LocalText("YAML 写法有误：" + e.getProblem(), "Not valid YAML: " + e.getProblem()),
                    new LocalText("YAML 1.2", "YAML 1.2"),
                    new LocalText("检查缩进、冒号和引号", "Check indentation, colons and quotes"));
        } catch (YamlEngineException e) {
            problems.add(
                    file.spot(1, 1, 1),
                    "definition.not-yaml",
                    new LocalText("YAML 写法有误：" + e.getMessage(), "Not valid YAML: " + e.getMessage()),
                    new LocalText("YAML 1.2", "YAML 1.2"),
                    new LocalText("检查缩进、冒号和引号", "Check indentation, colons and quotes"));
        }
        return Optional.empty();
    }

    Problems problems() {
        return problems;
    }

    Spot spot(int line, int column, int length) {
        return new Spot(path, line, column, length, line <= lines.size() && line > 0 ? lines.get(line - 1) : "");
    }

    Spot spotOf(Node node, int length) {
        return node.getStartMark()
                .map(mark -> spot(mark.getLine() + 1, mark.getColumn() + 1, length))
                .orElseGet(() -> spot(1, 1, 1));
    }
}
