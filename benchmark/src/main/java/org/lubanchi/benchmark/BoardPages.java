package org.lubanchi.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.lubanchi.engine.kernel.LocalText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person at the board waits for, in a browser on the running platform (看板页面基准): first paint, filter. */
final class BoardPages {
    private static final BigDecimal FIRST_PAINT = new BigDecimal(1_000);
    private static final BigDecimal FILTER = new BigDecimal(100);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BoardPages() {}

    /** Empty where there is no browser, or the pages' tools are not installed. */
    static List<Measured> measure(Path home, String address, String round) throws IOException, InterruptedException {
        Path web = home.resolve("web");
        if (!Files.isDirectory(web.resolve("node_modules"))) {
            return List.of();
        }
        ProcessBuilder script = new ProcessBuilder("node", "tests/browser/board.mjs")
                .directory(web.toFile())
                .redirectErrorStream(true);
        script.environment().put("LUBANCHI_ORIGIN", address);
        script.environment().put("LUBANCHI_ROUND", round);
        Process process = script.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The pages could not be measured: " + said);
        }
        Optional<JsonNode> told = said.lines()
                .filter(line -> line.startsWith("{"))
                .map(JSON::readTree)
                .findFirst();
        return told.isEmpty() ? List.of() : List.of(paint(told.get()), filter(told.get()));
    }

    private static Measured paint(JsonNode told) {
        return Measured.alone(
                "collection.board.paint",
                new LocalText("看板首屏绘出，浏览器对运行中的平台", "the board's first paint, a browser on the running platform"),
                "ms",
                spread(told.path("every").path("paint")),
                Optional.of(FIRST_PAINT));
    }

    private static Measured filter(JsonNode told) {
        return Measured.alone(
                "collection.board.filter",
                new LocalText("看板筛选到新的一帧", "a filter of the board to its new frame"),
                "ms",
                spread(told.path("every").path("filter")),
                Optional.of(FILTER));
    }

    private static Spread spread(JsonNode values) {
        return Spread.of(StreamSupport.stream(values.spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .toArray());
    }
}
