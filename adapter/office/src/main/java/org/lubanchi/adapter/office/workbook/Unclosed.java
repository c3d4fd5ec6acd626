package org.lubanchi.adapter.office.workbook;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream its caller closes (不关闭的输出流). */
final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
