package org.lubanchi.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lubanchi.adapter.office.document.DocumentReaders;
import org.lubanchi.adapter.office.document.container.ReadLimits;
import org.lubanchi.engine.consistency.CheckReport;
import org.lubanchi.engine.consistency.ConsistencyChecker;
import org.lubanchi.engine.consistency.UnappliedRelation;
import org.lubanchi.engine.consistency.number.NumberGrammar;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.reading.PlainTextReader;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.kernel.Failure;

/** Reads and checks one input, and says what is wrong with the program when it does not end as it should (模糊测试对象). */
public final class FuzzTarget {
    private static final long LONGEST_MILLIS = 20_000;

    private FuzzTarget() {}

    /**
     * The program's fault with a file: it crashed, or took too long. A refusal in words is no fault.
     *
     * @param file its ending tells the reader: docx, pdf, html, txt; txt also goes through the number grammar
     */
    public static Optional<String> fault(Path file) {
        long start = System.nanoTime();
        try {
            CheckReport report = ConsistencyChecker.withAllRelations().check(read(file));
            if (!report.isComplete()) {
                return Optional.of(crashed(report.unapplied().getFirst()));
            }
            if (ending(file).equals("txt")) {
                Optional<String> overlap = overlap(Files.readString(file, StandardCharsets.ISO_8859_1));
                if (overlap.isPresent()) {
                    return overlap;
                }
            }
        } catch (Failure refused) {
            return refused.category() == Failure.Category.USER
                    ? tooLong(start)
                    : Optional.of("refused as a fault of our own: " + refused);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError crash) {
            return Optional.of(crashed(crash));
        } catch (IOException e) {
            return Optional.of("not read from disk: " + e);
        }
        return tooLong(start);
    }

    /** A relation that breaks down does not end a check, but is a fault all the same. */
    private static String crashed(UnappliedRelation relation) {
        return relation.relation().id() + " broke down: " + crashed(relation.cause());
    }

    private static String crashed(Throwable crash) {
        StackTraceElement[] trace = crash.getStackTrace();
        return crash + (trace.length > 0 ? " at " + trace[0] : "");
    }

    private static Optional<String> tooLong(long start) {
        long took = (System.nanoTime() - start) / 1_000_000;
        return took > LONGEST_MILLIS ? Optional.of("took " + took + " ms") : Optional.empty();
    }

    private static Document read(Path file) throws IOException {
        return switch (ending(file)) {
            case "docx" -> DocumentReaders.readWord(file, ReadLimits.upload()).document();
            case "pdf" -> DocumentReaders.readPdf(file, ReadLimits.upload()).document();
            case "html" -> DocumentReaders.readHtml(file, ReadLimits.upload()).document();
            default -> PlainTextReader.read(Files.readAllBytes(file), "fuzz");
        };
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Numbers lie in their text, in order, and do not overlap. */
    private static Optional<String> overlap(String text) {
        for (String line : text.lines().toList()) {
            int end = 0;
            for (NumberToken token : NumberGrammar.find(line)) {
                boolean sound = token.rawStart() >= end
                        && token.start() <= token.rawStart()
                        && token.end() <= line.length()
                        && token.interval().low().compareTo(token.interval().high()) <= 0;
                if (!sound) {
                    return Optional.of("number out of place: " + token);
                }
                end = token.end();
            }
        }
        return Optional.empty();
    }
}
