package org.lubanchi.engine.consistency;

/** Hears how far a check is (核查进度); it may end the check by throwing, for example when its time is up. */
@FunctionalInterface
public interface CheckProgress {
    /** Nobody listens. */
    CheckProgress NONE = (_, _) -> {};

    /**
     * A piece of the work is done.
     *
     * @param done pieces done
     * @param all pieces there are
     */
    void reached(int done, int all);
}
