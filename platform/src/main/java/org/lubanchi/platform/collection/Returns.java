package org.lubanchi.platform.collection;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Reader;

/** Talks about what was sent back (退回意见). */
public interface Returns {
    /** The notes of a table, oldest first. */
    List<Note> list(TableCase.Key key);

    /** A note. */
    Note require(long note);

    /** Says something; the reporter's first answer to an open note makes it changed. */
    void say(long note, String text, boolean reporter, Reader by);

    /** The reviewer is content with one note. */
    void accept(long note, Reader by);

    /** Why something goes back (退回原因). */
    enum Reason {
        WRONG(new LocalText("数值有误", "the value is wrong")),
        COVERAGE(new LocalText("口径不符", "counted differently")),
        UNEXPLAINED(new LocalText("说明不充分", "not explained well enough")),
        EVIDENCE(new LocalText("缺少佐证", "evidence is missing")),
        OTHER(new LocalText("其他", "something else"));

        private final LocalText label;

        Reason(LocalText label) {
            this.label = label;
        }

        /** What people read. */
        public LocalText label() {
            return label;
        }

        /** The word in the database and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads the word. */
        public static Reason ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What a reviewer sent back (退回意见条目).
     *
     * @param cell the cell; empty when the whole table was returned
     * @param messages what was said, oldest first
     */
    record Note(long id, TableCase.Key key, Optional<Cell> cell, Reason reason, State state, List<Message> messages) {
        public Note {
            messages = List.copyOf(messages);
        }

        /** A cell and what stood in it when it was returned. */
        public record Cell(String row, String field, String text) {}

        /** How far it is. */
        public enum State {
            OPEN,
            CHANGED,
            ACCEPTED
        }
    }

    /** Something said about a note (意见往来). */
    record Message(String name, Instant at, String text) {}
}
