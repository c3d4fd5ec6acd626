package org.lubanchi.engine.definitions.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.lubanchi.engine.definitions.appendix.AppendixTable;

/**
 * What a quality report is made of (年报样式): outlines and appendix tables.
 *
 * @param outlines by id
 * @param appendices by edition and name
 */
public record ReportForms(
        SequencedMap<String, ReportOutline> outlines, SequencedMap<String, AppendixTable> appendices) {
    public ReportForms {
        outlines = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outlines));
        appendices = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(appendices));
    }
}
