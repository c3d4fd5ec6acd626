package org.lubanchi.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;

/** The large workbook (大工作簿基准): taken in and given back in 256 MiB of heap, beside libraries that read and write it. */
final class WorkbookBenchmark {
    private static final int HEAP_MEGABYTES = 256;
    private static final BigDecimal RATIO = new BigDecimal("1.5");

    private WorkbookBenchmark() {}

    static List<Measured> measure(int rows, int runs) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bench-workbook");
        try {
            Path file = folder.resolve("wide.xlsx");
            WideWorkbook.write(new WideTable(), rows, file);
            long[] ours = new long[runs];
            long[] bare = new long[runs];
            long[] read = new long[runs];
            Pass last = new Pass(0, 0, 0, 0, 0);
            for (int run = 0; run < runs; run++) {
                bare[run] = pass("bare", file, folder).micros();
                last = pass("ours", file, folder);
                ours[run] = last.micros();
                read[run] = pass("read", file, folder).micros();
            }
            return told(rows, last, Spread.of(ours), Spread.of(read), Spread.of(bare));
        } finally {
            FolderCopy.delete(folder);
        }
    }

    private static List<Measured> told(int rows, Pass last, Spread ours, Spread read, Spread bare) {
        if (last.rowsIn() != rows || last.loaded() + last.rejected() != rows) {
            throw new IllegalStateException("Of " + rows + " rows came in " + last);
        }
        String size = rows + " × " + new WideTable().table.fields().size();
        Measured.Beside beside = new Measured.Beside(
                new LocalText("POI 流式读、fastexcel 写同样的单元格", "POI reading and fastexcel writing the same cells"), bare);
        List<Measured> measured = new ArrayList<>();
        measured.add(new Measured(
                "collection.workbook",
                new LocalText(
                        "工作簿 " + size + "：读、对列、" + WorkbookPass.RULES + " 条规则、入库、批注 " + last.issues() + " 处；堆 "
                                + HEAP_MEGABYTES + " MiB",
                        "workbook of " + size + " read, matched, judged by " + WorkbookPass.RULES
                                + " rules, stored, annotated; heap of " + HEAP_MEGABYTES + " MiB"),
                "us",
                ours,
                Optional.of(beside),
                Optional.of(RATIO)));
        measured.add(Measured.alone(
                "collection.workbook.read",
                new LocalText("其中只读、对列、按规则判", "of which read, matched and judged only"),
                "us",
                read,
                Optional.empty()));
        return measured;
    }

    /** What a pass said of itself. */
    private record Pass(long micros, long rowsIn, long loaded, long rejected, long issues) {}

    private static Pass pass(String kind, Path file, Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve(kind + ".log");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEGABYTES + "m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkbookPass.class.getName(),
                        kind,
                        file.toString(),
                        folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int status = process.waitFor();
        String said = Files.readString(log, StandardCharsets.UTF_8);
        String line = said.lines()
                .filter(each -> each.startsWith("PASS "))
                .findFirst()
                .orElse("");
        if (status != 0 || line.isEmpty()) {
            throw new IOException("The pass \"" + kind + "\" did not end: "
                    + said.lines().limit(20).toList());
        }
        String[] words = line.split(" ", -1);
        return new Pass(
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]),
                Long.parseLong(words[4]),
                Long.parseLong(words[5]));
    }
}
