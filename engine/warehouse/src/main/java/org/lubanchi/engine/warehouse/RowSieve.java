package org.lubanchi.engine.warehouse;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;

/**
 * Goes through a large text table at once and lets pass what is beyond doubt (筛行): rows whose cells all read in the plainest
 * way, whose key is their own, and which every rule finds good. The others are given on, to be read and told one by one as
 * those of a workbook.
 */
public interface RowSieve {
    /**
     * Goes through a file.
     *
     * @param file UTF-8, commas, a line of heads
     * @param columns for each field of the table the number of its column, from 1; 0 where the file has none
     * @param reading reads the rows that do not pass, in their order, as they come
     * @throws org.lubanchi.engine.kernel.Failure of the user when the file is no such table
     */
    <T> Sifted<T> sieve(Path file, List<Integer> columns, Mesh mesh, Function<Iterator<OddRow>, T> reading);

    /** How many rows the file has, and what was read of those that did not pass (筛后). */
    record Sifted<T>(long rows, T read) {}

    /** What rows are held against (筛网). */
    record Mesh(TableDefinition table, List<CodeList> codes, List<RuleDefinition> rules) {
        public Mesh {
            codes = List.copyOf(codes);
            rules = List.copyOf(rules);
        }
    }

    /**
     * A row that did not pass (存疑行).
     *
     * @param number among the rows, from 1, without the heads
     * @param texts for each field of the table; empty where there is nothing
     */
    record OddRow(long number, List<String> texts) {
        public OddRow {
            texts = List.copyOf(texts);
        }
    }
}
