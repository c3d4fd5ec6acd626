package org.lubanchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lubanchi.adapter.office.document.DocumentReaders;
import org.lubanchi.adapter.office.document.container.FileKind;
import org.lubanchi.adapter.office.document.container.Unreadable;
import org.lubanchi.engine.consistency.reading.PlainTextReader;
import org.lubanchi.engine.document.Document;

/** The file that is to be checked, read by what it holds, not by its name (待核文件). */
final class CheckedFile {
    /** A report of five hundred pages is about one megabyte of text. */
    private static final long MOST_TEXT = 16L << 20;

    private CheckedFile() {}

    static FileKind kind(Path file) {
        try {
            return FileKind.of(file);
        } catch (IOException e) {
            throw Unreadable.file(file).absent(e);
        }
    }

    static void requireWord(Path file, FileKind kind) {
        switch (kind) {
            case ZIP, WORD, COMPOUND -> {}
            case HTML, PDF, EMPTY, IMAGE, OTHER -> throw Unreadable.file(file).wrongKind(kind, FileKind.WORD);
        }
    }

    /** The document; one without any text, such as a scan, has nothing to check, and that is told. */
    static Document read(Path file, FileKind kind) {
        Document document = document(file, kind);
        if (document.blocks().isEmpty()) {
            throw Unreadable.file(file).withoutText();
        }
        return document;
    }

    private static Document document(Path file, FileKind kind) {
        return switch (kind) {
            case ZIP, WORD, COMPOUND -> DocumentReaders.readWord(file).document();
            case PDF -> DocumentReaders.readPdf(file).document();
            case HTML -> DocumentReaders.readHtml(file).document();
            case IMAGE -> throw Unreadable.file(file).wrongKind(kind, FileKind.WORD);
            case EMPTY, OTHER -> text(file);
        };
    }

    private static Document text(Path file) {
        try {
            if (Files.size(file) > MOST_TEXT) {
                throw Unreadable.file(file).tooLarge("文件大小（bytes）", MOST_TEXT);
            }
            return PlainTextReader.read(Files.readAllBytes(file), String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw Unreadable.file(file).absent(e);
        }
    }
}
