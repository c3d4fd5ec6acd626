package org.lubanchi.architecture;

/**
 * A place where a wall is broken.
 *
 * @param path the file, relative to the checkout, with forward slashes
 * @param line counts from 1; 0 when the whole file is meant
 * @param message what is wrong and what to do
 */
public record Violation(String path, int line, String message) {
    /** A violation of a file as a whole. */
    public static Violation of(String path, String message) {
        return new Violation(path, 0, message);
    }

    @Override
    public String toString() {
        return path + (line > 0 ? ":" + line : "") + "  " + message;
    }
}
