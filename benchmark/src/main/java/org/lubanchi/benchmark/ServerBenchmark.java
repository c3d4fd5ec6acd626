package org.lubanchi.benchmark;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.warehouse.lake.Lake;

/** Starting the program as its users do, and what it keeps in memory (启动与内存基准). */
final class ServerBenchmark {
    private static final BigDecimal START_LIMIT = new BigDecimal(10_000_000);
    private static final BigDecimal MEMORY_LIMIT = new BigDecimal(700 * 1024);

    private ServerBenchmark() {}

    /** Makes the demonstration's data where a folder holds none yet; says how long that took. */
    static List<Measured> load(Path home, Path data, String cities) throws Exception {
        if (!new Lake(data.resolve("lake"), UUID::randomUUID).listCurrent().isEmpty()) {
            return List.of();
        }
        long start = System.nanoTime();
        try (ServerUnderTest server = ServerUnderTest.start(home, data, "--city", cities)) {
            server.awaitData();
        }
        return List.of(Measured.alone(
                "server.load",
                new LocalText(
                        "首次启动：生成、收入、封存示范数据：" + cities,
                        "first start: make, take in and seal the demonstration: " + cities),
                "us",
                Spread.of((System.nanoTime() - start) / 1000),
                Optional.empty()));
    }

    static List<Measured> measure(Path home, Path data, String unit, int year, int runs) throws Exception {
        long[] starts = new long[runs];
        long[] memories = new long[runs];
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            try (ServerUnderTest server = ServerUnderTest.start(home, data)) {
                server.awaitFirstPage();
                starts[run] = (System.nanoTime() - start) / 1000;
                server.openFivePages(unit, year);
                memories[run] = server.memory();
            }
        }
        List<Measured> measured = new ArrayList<>();
        measured.add(Measured.alone(
                "server.start",
                new LocalText("再次启动到首页", "warm start to first page"),
                "us",
                Spread.of(starts),
                Optional.of(START_LIMIT)));
        measured.add(Measured.alone(
                "server.memory",
                new LocalText("五页之后全部进程的内存（PSS）", "memory of all processes after five pages (PSS)"),
                "KiB",
                Spread.of(memories),
                Optional.of(MEMORY_LIMIT)));
        return measured;
    }
}
