package org.lubanchi.engine.definitions.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.DefinitionProblem;

/**
 * Reads a definitions folder into one catalogue, or tells all that is wrong with it at once.
 */
public final class CatalogueReader {
    private CatalogueReader() {}

    /** What reading gave. */
    public sealed interface Result {
        /** The checked catalogue. */
        record Read(Catalogue catalogue) implements Result {}

        /** Everything that is wrong, in the order of the files. */
        record Rejected(List<DefinitionProblem> problems) implements Result {
            public Rejected {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Reads the folder.
     *
     * @throws IOException when a file cannot be read
     */
    public static Result read(Path folder) throws IOException {
        return read(DefinitionFiles.of(folder));
    }

    /** Reads files that were collected before. */
    static Result read(DefinitionFiles files) {
        Problems problems = new Problems();
        Draft draft = new Draft(files, problems);
        draft.readBasics();
        draft.readCalendars();
        draft.readTables();
        draft.readMeasures();
        draft.readIndicators();
        draft.readRules();
        draft.readPublished();
        draft.readAppendices();
        draft.readReports();
        draft.readRegisters();
        draft.readEvaluations();
        draft.readQuality();
        draft.readPedigrees();
        draft.checkParameters();
        return problems.none() ? new Result.Read(draft.catalogue()) : new Result.Rejected(problems.list());
    }
}
