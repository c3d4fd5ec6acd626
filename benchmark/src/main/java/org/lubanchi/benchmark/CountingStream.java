package org.lubanchi.benchmark;

import java.io.OutputStream;

/** Counts what is written and keeps nothing (计数流). */
final class CountingStream extends OutputStream {
    private long count;

    long count() {
        return count;
    }

    @Override
    public void write(int b) {
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        count += length;
    }
}
