package org.lubanchi.engine.consistency.relation;

import org.lubanchi.engine.consistency.passage.ReportView;

/**
 * What relations look at (核查素材).
 *
 * @param view the report's passages, tables, titles
 */
public record ReportFacts(ReportView view) {}
