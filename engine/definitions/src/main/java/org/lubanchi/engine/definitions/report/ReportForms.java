package org.lubanchi.engine.definitions.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.lubanchi.engine.definitions.appendix.AppendixTable;
import org.lubanchi.engine.definitions.register.RegisterExport;

/**
 * Forms that others have set (表式): what a quality report is made of, and the files of other systems.
 *
 * @param outlines by id
 * @param appendices by edition and name
 * @param registers files of other systems, by id
 */
public record ReportForms(
        SequencedMap<String, ReportOutline> outlines,
        SequencedMap<String, AppendixTable> appendices,
        SequencedMap<String, RegisterExport> registers) {
    public ReportForms {
        outlines = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outlines));
        appendices = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(appendices));
        registers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(registers));
    }
}
