package org.lubanchi.platform.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lubanchi.adapter.office.document.DocumentComment;
import org.lubanchi.adapter.office.document.DocumentReaders;
import org.lubanchi.adapter.office.document.DocumentWriters;
import org.lubanchi.adapter.office.document.container.FileKind;
import org.lubanchi.adapter.office.document.container.ReadLimits;
import org.lubanchi.adapter.office.document.container.Unreadable;
import org.lubanchi.engine.consistency.output.FindingRemark;
import org.lubanchi.engine.consistency.reading.PlainTextReader;
import org.lubanchi.engine.document.Document;
import org.lubanchi.platform.consistency.ReportFiles;
import org.lubanchi.platform.consistency.ReportSort;
import org.springframework.stereotype.Component;

/** Reports of strangers by the office adapter, within bounds of a server. */
@Component
class Reports implements ReportFiles {
    private static final String AUTHOR = "鲁班尺";
    private static final long MOST_TEXT = 16L << 20;
    private static final int HEAD = 4096;

    @Override
    public ReportSort sort(Path file) {
        try {
            FileKind kind = FileKind.of(file);
            return switch (kind) {
                case ZIP, WORD -> ReportSort.WORD;
                case PDF -> ReportSort.PDF;
                case HTML -> ReportSort.HTML;
                case OTHER -> text(file);
                case EMPTY, IMAGE -> throw Unreadable.file(file).wrongKind(kind, FileKind.WORD);
                case COMPOUND -> {
                    DocumentReaders.readWord(file, ReadLimits.upload());
                    throw Unreadable.file(file).wrongKind(kind, FileKind.WORD);
                }
            };
        } catch (IOException e) {
            throw Unreadable.file(file).absent(e);
        }
    }

    /** Text has no zero bytes, unless it says by its first two bytes that each character takes two. */
    private static ReportSort text(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        boolean wide = head.length > 1 && (head[0] & 0xFF) + (head[1] & 0xFF) == 0xFE + 0xFF;
        for (byte each : head) {
            if (each == 0 && !wide) {
                throw Unreadable.file(file).wrongKind(FileKind.OTHER, FileKind.WORD);
            }
        }
        if (Files.size(file) > MOST_TEXT) {
            throw Unreadable.file(file).tooLarge("文件大小（bytes）", MOST_TEXT);
        }
        return ReportSort.TEXT;
    }

    @Override
    public Document read(Path file, ReportSort sort) {
        return switch (sort) {
            case WORD -> DocumentReaders.readWord(file, ReadLimits.upload()).document();
            case PDF -> DocumentReaders.readPdf(file, ReadLimits.upload()).document();
            case HTML -> DocumentReaders.readHtml(file, ReadLimits.upload()).document();
            case TEXT -> plain(file);
        };
    }

    private static Document plain(Path file) {
        try {
            return PlainTextReader.read(Files.readAllBytes(file), String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw Unreadable.file(file).absent(e);
        }
    }

    @Override
    public void annotate(Path source, Path target, List<FindingRemark> remarks) {
        List<DocumentComment> comments = remarks.stream()
                .map(remark -> new DocumentComment(remark.place(), remark.length(), remark.text()))
                .toList();
        DocumentWriters.writeComments(source, target, AUTHOR, comments);
    }
}
