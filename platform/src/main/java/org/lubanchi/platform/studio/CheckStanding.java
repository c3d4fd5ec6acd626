package org.lubanchi.platform.studio;

/**
 * How the check of a finished report stands (核查情况).
 *
 * @param id the check
 * @param state queued, running, done, failed or interrupted
 * @param errors relations that do not hold
 * @param openErrors those that nobody has explained
 * @param notes what looks odd
 * @param openNotes those to which nobody has said a word
 */
public record CheckStanding(String id, String state, int errors, int openErrors, int notes, int openNotes) {
    /** Whether nothing in it stops an approval. */
    public boolean clear() {
        return state.equals("done") && openErrors == 0 && openNotes == 0;
    }
}
