package org.lubanchi.benchmark.checker;

import java.io.IOException;
import java.nio.file.Path;
import org.lubanchi.engine.document.Document;

/** A kind of file that reports come in (文件格式), written and read by the program, and read bare by the library alone. */
public interface FileFormat {
    /** The ending of its files, without the dot. */
    String ending();

    /** Writes a document as such a file. */
    void write(Document document, Path file) throws IOException;

    /** Reads such a file as a stranger's. */
    Document read(Path file);

    /** The library's own extraction of the text, which is what ours is measured beside. */
    String bareText(Path file) throws IOException;
}
