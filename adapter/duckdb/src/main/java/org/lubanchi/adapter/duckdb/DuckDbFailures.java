package org.lubanchi.adapter.duckdb;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.warehouse.lake.StoreFailures;

/** Turns what DuckDB says into failures people can act on; the cause is kept. */
final class DuckDbFailures {
    private DuckDbFailures() {}

    static Failure of(Path about, SQLException cause) {
        String message = String.valueOf(cause.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left")
                || lower.contains("cannot open file")
                || lower.contains("could not write")) {
            return StoreFailures.cannotWrite(about, new IOException(message, cause));
        }
        if (lower.contains("parquet") || lower.contains("magic bytes") || lower.contains("no files found")) {
            return StoreFailures.damaged(about, new LocalText("读不通：" + message, "cannot be read: " + message), cause);
        }
        return new Failure(
                Failure.Category.INTERNAL,
                StoreFailures.cannotRead(about, new IOException(message, cause)).issues(),
                cause);
    }
}
