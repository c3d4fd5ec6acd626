package org.lubanchi.engine.definitions.report;

/** What becomes of what a report would say where its figures are absent (缺数写法). */
public enum MissingFigures {
    /** The reason is printed in the figure's place. */
    PRINTED,
    /**
     * Sentences with an absent figure, rows and columns without any value, and tables and charts with nothing left are
     * left out; the section's last note names what is absent and why.
     */
    LEFT_OUT
}
