package org.lubanchi.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lubanchi.adapter.office.document.DocumentWriters;
import org.lubanchi.adapter.office.document.FontSource;
import org.lubanchi.engine.consistency.reading.PlainTextReader;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.kernel.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./lubanchi bench fuzz}: the kept corpus first, then broken files for as many seconds as asked. An input that shows a
 * fault is kept in the corpus, and the status is 1.
 */
@Command(name = "fuzz", description = "读取器与数字文法的长时间模糊测试 broken files against the readers and the number grammar")
public final class FuzzCommand implements Callable<Integer> {
    @Option(names = "--home", description = "程序文件夹 the program's folder", defaultValue = "${sys:lubanchi.home:-.}")
    private Path home = Path.of(".");

    @Option(names = "--seconds", description = "跑多少秒 for so many seconds", defaultValue = "60")
    private long seconds;

    @Option(names = "--seed", description = "随机种子 the seed", defaultValue = "20261126")
    private long seed;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Path corpus = home.resolve("testing/corpus/fuzz");
        Map<Path, String> old = replay(corpus);
        old.forEach((file, fault) -> out.println(file + ": " + fault));
        int faults = old.size();
        Map<String, Integer> tried = new TreeMap<>();
        List<Sound> sound = sound(out);
        Random random = new Random(seed);
        FuzzInputs inputs = new FuzzInputs(random);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            Sound chosen = sound.get(random.nextInt(sound.size()));
            byte[] input = input(chosen, inputs, random.nextBoolean());
            tried.merge(chosen.ending(), 1, Integer::sum);
            Optional<String> fault = tryOne(input, chosen.ending(), corpus, out);
            faults += fault.isPresent() ? 1 : 0;
        }
        out.println("tried " + tried + ", kept before " + count(corpus) + ", faults " + faults);
        return faults == 0 ? 0 : 1;
    }

    /** A broken copy, or for kinds of file that are text one made of signs or tags in no order. */
    private static byte[] input(Sound chosen, FuzzInputs inputs, boolean made) throws IOException {
        return switch (made ? chosen.ending() : "") {
            case "txt" -> inputs.text();
            case "html" -> inputs.page();
            default -> inputs.broken(chosen.bytes(), chosen.ending());
        };
    }

    /** A file that can be read. */
    private static final class Sound {
        private final String ending;
        private final byte[] bytes;

        Sound(String ending, byte[] bytes) {
            this.ending = ending;
            this.bytes = bytes;
        }

        String ending() {
            return ending;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /** The kept inputs that show a fault. */
    static Map<Path, String> replay(Path corpus) throws IOException {
        Map<Path, String> faults = new TreeMap<>();
        for (Path file : list(corpus)) {
            FuzzTarget.fault(file).ifPresent(fault -> faults.put(file, fault));
        }
        return faults;
    }

    private static List<Path> list(Path corpus) throws IOException {
        if (!Files.isDirectory(corpus)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(corpus)) {
            return files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static int count(Path corpus) throws IOException {
        return list(corpus).size();
    }

    private static Optional<String> tryOne(byte[] input, String ending, Path corpus, PrintWriter out)
            throws IOException {
        Path file = Files.createTempFile("fuzz", "." + ending);
        try {
            Files.write(file, input);
            Optional<String> fault = FuzzTarget.fault(file);
            if (fault.isPresent()) {
                Path kept = corpus.resolve(Integer.toHexString(Arrays.hashCode(input)) + "." + ending);
                Files.createDirectories(corpus);
                Files.write(kept, input);
                out.println(kept + ": " + fault.get());
            }
            return fault;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Our own texts as every kind of file; PDF only where a font can be embedded. */
    private List<Sound> sound(PrintWriter out) throws IOException {
        List<Sound> sound = new ArrayList<>();
        for (String name : List.of("school.txt", "lakeside-city.txt", "white-paper.txt")) {
            byte[] text =
                    Files.readAllBytes(home.resolve("testing/corpus/checker").resolve(name));
            Document document = PlainTextReader.read(text, name);
            sound.add(new Sound("txt", text));
            ByteArrayOutputStream word = new ByteArrayOutputStream();
            DocumentWriters.writeWord(document, word);
            sound.add(new Sound("docx", word.toByteArray()));
            ByteArrayOutputStream html = new ByteArrayOutputStream();
            DocumentWriters.writeHtml(document, Map.of(), html);
            sound.add(new Sound("html", html.toByteArray()));
            try {
                ByteArrayOutputStream pdf = new ByteArrayOutputStream();
                DocumentWriters.writePdf(document, FontSource.usual(home, List.of()), pdf);
                sound.add(new Sound("pdf", pdf.toByteArray()));
            } catch (Failure noFont) {
                out.println("pdf skipped: " + noFont.getMessage());
            }
        }
        return sound;
    }
}
