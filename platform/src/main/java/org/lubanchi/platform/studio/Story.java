package org.lubanchi.platform.studio;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * A case that a school tells (典型案例).
 *
 * @param id its number in the library, not the running number in a report
 * @param unit whose case
 * @param year the report year it belongs to
 * @param words title and text, at most a thousand characters together
 * @param state how far it is
 * @param revision counts its changes
 * @param reason why it was returned; empty otherwise
 * @param picture its picture, if it has one
 * @param by who changed it last
 */
public record Story(
        long id,
        OrgUnitId unit,
        ReportYear year,
        Words words,
        State state,
        int revision,
        String reason,
        Optional<Picture> picture,
        StudioReport.Signed by) {
    /** The most characters of title and text together. */
    public static final int LONGEST = 1000;

    /** What it says (案例文字). */
    public record Words(String title, String text) {}

    /**
     * Its picture, encoded anew without anything but pixels (案例图片).
     *
     * @param object the object in the lake
     * @param suffix {@code .jpg} or {@code .png}
     * @param rights whether the school says that it may publish it
     * @param consent whether the people on it agreed, or nobody can be recognised
     */
    public record Picture(String object, String suffix, int width, int height, boolean rights, boolean consent) {}

    /** How far a case is (案例状态). */
    public enum State {
        /** 起草. */
        DRAFT(new LocalText("起草", "draft")),
        /** 已报送. */
        SUBMITTED(new LocalText("已报送", "handed in")),
        /** 已退回. */
        RETURNED(new LocalText("已退回", "returned")),
        /** 已入库. */
        ACCEPTED(new LocalText("已入库", "accepted"));

        private final LocalText label;

        State(LocalText label) {
            this.label = label;
        }

        /** What people read. */
        public LocalText label() {
            return label;
        }

        /** Whether the school may change it. */
        public boolean editable() {
            return this == DRAFT || this == RETURNED;
        }

        /** The word in the database and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of this word, if there is one. */
        public static Optional<State> find(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst();
        }
    }
}
