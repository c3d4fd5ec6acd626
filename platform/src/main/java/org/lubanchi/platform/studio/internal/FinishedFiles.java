package org.lubanchi.platform.studio.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.platform.lake.StoredObject;
import org.lubanchi.platform.report.DocumentView;
import org.lubanchi.platform.report.FileWriters;
import org.lubanchi.platform.studio.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The files of a finished report, written once into the lake and read from there ever after. */
@Component
class FinishedFiles {
    static final String DOCUMENT = ".report.json";
    static final String WORD = ".docx";
    static final String HTML = ".html";
    static final String PDF = ".pdf";
    static final String DATA = ".zip";

    private static final Logger LOG = LoggerFactory.getLogger(FinishedFiles.class);

    private final Lake lake;
    private final FileWriters writers;
    private final JsonMapper json;

    FinishedFiles(Lake lake, FileWriters writers, JsonMapper json) {
        this.lake = lake;
        this.writers = writers;
        this.json = json;
    }

    /** Writes them all; definitions name the figures of the data package. */
    Submission.Files write(Document document, Catalogue catalogue) {
        String view = lake.objects()
                .put(
                        place -> Files.writeString(
                                place, json.writeValueAsString(DocumentView.of(document)), StandardCharsets.UTF_8),
                        DOCUMENT);
        return new Submission.Files(
                view,
                put(out -> writers.writeWord(document, out), WORD),
                put(out -> writers.writeHtml(document, Map.of(), out), HTML),
                pdf(document),
                Optional.of(put(out -> writers.writeData(document, catalogue::findIndicator, out), DATA)));
    }

    private String put(Consumer<OutputStream> content, String suffix) {
        return lake.objects().put(place -> write(content, place), suffix);
    }

    private static void write(Consumer<OutputStream> content, Path place) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(place))) {
            content.accept(out);
        }
    }

    /** A machine without a font writes no PDF; the report does not wait for it. */
    private Optional<String> pdf(Document document) {
        try {
            return Optional.of(put(out -> writers.writePdf(document, out), PDF));
        } catch (Failure failure) {
            if (failure.category() != Failure.Category.ENVIRONMENT) {
                throw failure;
            }
            LOG.warn("No PDF was written: {}", failure.getMessage());
            return Optional.empty();
        }
    }

    /** What the database refers to. */
    static List<StoredObject> objects(Submission.Files files) {
        return Stream.of(
                        Stream.of(
                                new StoredObject(files.document(), DOCUMENT),
                                new StoredObject(files.word(), WORD),
                                new StoredObject(files.html(), HTML)),
                        files.pdf().stream().map(pdf -> new StoredObject(pdf, PDF)),
                        files.data().stream().map(data -> new StoredObject(data, DATA)))
                .flatMap(each -> each)
                .toList();
    }

    /** A file by its kind; nothing when there is no such kind. */
    Optional<Path> find(Submission.Files files, String kind) {
        return switch (kind) {
            case "json" -> Optional.of(require(files.document(), DOCUMENT));
            case "docx" -> Optional.of(require(files.word(), WORD));
            case "html" -> Optional.of(require(files.html(), HTML));
            case "pdf" -> files.pdf().map(pdf -> require(pdf, PDF));
            case "zip" -> files.data().map(data -> require(data, DATA));
            default -> Optional.empty();
        };
    }

    private Path require(String sha256, String suffix) {
        return lake.objects().requireIntact(sha256, suffix);
    }
}
