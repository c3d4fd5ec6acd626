package org.lubanchi.platform.training;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.training.TrainingMoney.Ground;

/**
 * How those who took part become those who count (人次核对): line by line, each with its rule, down to the classes. The lines
 * between the first and the last add up to their difference, for a city, a school and a class.
 */
public interface TrainingReckoning {
    /**
     * The lines of some schools, from all who took part to those who count.
     *
     * @param unit whose rules are named beside the lines; each school is judged by its own
     */
    List<Line> lines(String unit, List<String> schools, int year);

    /** What a line is made of by school, the largest first; schools with none are left out. */
    List<TrainingFigures.Part> listSchools(Kind kind, List<String> schools, int year);

    /** What a line is made of by class of one school, the largest first. */
    List<Behind> listClasses(Kind kind, String school, int year);

    /** What a line counts (核对项). */
    enum Kind {
        TAKEN(new LocalText("参训人次", "took part")),
        SHORT(new LocalText("不足学时的班", "in classes too short to count")),
        UNFINISHED(new LocalText("没有结业", "did not complete")),
        COUNTED(new LocalText("计入统计的人次", "count"));

        private final LocalText label;

        Kind(LocalText label) {
            this.label = label;
        }

        public LocalText label() {
            return label;
        }

        /** The word on the wire. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The kind of a word, if there is one. */
        public static Optional<Kind> find(String code) {
            return List.of(values()).stream()
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }

        /** The indicator that says the same of what was sealed. */
        public String indicator() {
            return switch (this) {
                case TAKEN -> "training_person_times";
                case SHORT -> "training_short_person_times";
                case UNFINISHED -> "training_unfinished_person_times";
                case COUNTED -> "training_counted_person_times";
            };
        }

        /** How many of a class stand in this line. */
        public long of(Tally tally) {
            return switch (this) {
                case TAKEN -> tally.tookPart();
                case SHORT -> tally.longEnough() ? 0 : tally.tookPart();
                case UNFINISHED -> tally.longEnough() ? tally.tookPart() - tally.completed() : 0;
                case COUNTED -> tally.longEnough() ? tally.completed() : 0;
            };
        }
    }

    /**
     * What happened in one class, or in all classes of a school that are alike long enough or alike too short (结班人数).
     *
     * @param tookPart did not withdraw
     * @param completed of these
     * @param longEnough whether the hours suffice to count
     */
    record Tally(long tookPart, long completed, boolean longEnough) {}

    /**
     * A line (核对行).
     *
     * @param rule by which they fall out; empty for the first line and the last
     * @param classes in which there are any
     */
    record Line(Kind kind, Optional<Ground> rule, long personTimes, long classes) {}

    /** A class with those of it who stand in a line (核对班次). */
    record Behind(long id, String number, String title, int hours, long personTimes) {}
}
