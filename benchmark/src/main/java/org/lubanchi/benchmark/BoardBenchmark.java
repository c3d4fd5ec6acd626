package org.lubanchi.benchmark;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lubanchi.engine.kernel.LocalText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the board's first paint waits for (进度看板基准): every school and every table in one answer, over HTTP. */
final class BoardBenchmark {
    private static final BigDecimal LIMIT = new BigDecimal(1_000_000);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BoardBenchmark() {}

    static List<Measured> measure(Caller city, String round, int schools, int runs) throws Exception {
        String address = "/api/rounds/" + round + "/board";
        String answer = city.get(address);
        int cases = 0;
        int units = 0;
        for (JsonNode unit : JSON.readTree(answer).path("units")) {
            units++;
            cases += unit.path("cases").size();
        }
        if (units < schools) {
            throw new IllegalStateException("The board shows " + units + " of " + schools + " schools");
        }
        List<Callable<?>> works = List.of(() -> city.get(address));
        return List.of(
                Measured.alone(
                        "collection.board",
                        new LocalText(
                                "看板首屏所需应答：" + units + " 个单位，" + cases + " 张表，经 HTTP",
                                "the answer the board's first paint waits for: " + units + " units, " + cases
                                        + " tables, over HTTP"),
                        "us",
                        Spread.inTurn(2, runs, works).getFirst(),
                        Optional.of(LIMIT)),
                Measured.alone(
                        "collection.board.size",
                        new LocalText("该应答的大小，未压缩", "the size of that answer, not compressed"),
                        "KiB",
                        Spread.of(answer.getBytes(StandardCharsets.UTF_8).length / 1024),
                        Optional.empty()));
    }
}
