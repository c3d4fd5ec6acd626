package org.lubanchi.adapter.office.document.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.lubanchi.adapter.office.document.BoundReport;
import org.lubanchi.adapter.office.document.ReadReport;
import org.lubanchi.adapter.office.document.container.FileKind;
import org.lubanchi.adapter.office.document.container.ReadLimits;
import org.lubanchi.adapter.office.document.container.Unreadable;
import org.lubanchi.adapter.office.document.container.ZipParts;
import org.lubanchi.engine.document.Document;

/** Reads Word files, ours and those of strangers (读取 Word 报告), within bounds. */
public final class WordFigureReader {
    private WordFigureReader() {}

    /** Reads a file of ours that comes back, its figures still bound. */
    public static BoundReport readBound(Path path, ReadLimits limits) throws IOException {
        return read(path, limits, (document, trail) -> new BoundText(trail).of(document));
    }

    /**
     * Reads a file.
     *
     * @throws org.lubanchi.engine.kernel.Failure when it is no Word file, encrypted, damaged or too large
     * @throws IOException when the disk does not give it
     */
    public static ReadReport read(Path path, ReadLimits limits) throws IOException {
        return read(path, limits, (document, trail) -> new ReadReport(document, trail.figures()));
    }

    private static <T> T read(Path path, ReadLimits limits, BiFunction<Document, AnchorTrail, T> made)
            throws IOException {
        Unreadable unreadable = Unreadable.file(path);
        FileKind kind = FileKind.of(path);
        if (kind == FileKind.COMPOUND && encrypted(path, unreadable)) {
            throw unreadable.encrypted();
        }
        if (kind != FileKind.ZIP) {
            throw unreadable.wrongKind(kind, FileKind.WORD);
        }
        try (ZipParts parts = ZipParts.open(path, unreadable, limits)) {
            WordPackage file =
                    WordPackage.of(parts).orElseThrow(() -> unreadable.wrongKind(FileKind.ZIP, FileKind.WORD));
            AnchorTrail trail = new AnchorTrail(file.anchorListing());
            WordBodyReader body = new WordBodyReader(file, trail, limits, unreadable);
            var blocks = body.read(file.body(unreadable));
            String name = String.valueOf(path.getFileName()).replaceFirst("\\.[A-Za-z]{1,5}$", "");
            var meta = body.cover().meta(file.coreProperties(), file.customProperties(), name);
            return made.apply(new Document(meta, blocks), trail);
        }
    }

    private static boolean encrypted(Path path, Unreadable unreadable) {
        try (POIFSFileSystem compound = new POIFSFileSystem(path.toFile(), true)) {
            return compound.getRoot().hasEntry("EncryptedPackage");
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
            throw unreadable.damaged("OLE2", e);
        }
    }
}
