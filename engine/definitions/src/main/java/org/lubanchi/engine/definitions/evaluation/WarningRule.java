package org.lubanchi.engine.definitions.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lubanchi.engine.definitions.Example;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.kernel.LocalText;

/**
 * When a programme is to be looked at (专业预警规则).
 *
 * @param id its name
 * @param label its title
 * @param level how grave
 * @param grain what it judges
 * @param fires the condition, over {@link ProgrammeCount}
 * @param exception which programmes it leaves alone
 * @param say the sentence that tells the counts; {@code {name}} is filled in
 * @param source the id of its source
 * @param from the first report year
 * @param examples {@code fires}, {@code silent} or {@code not_judged}
 */
public record WarningRule(
        String id,
        LocalText label,
        Level level,
        Grain grain,
        Expression fires,
        Excepted exception,
        LocalText say,
        String source,
        int from,
        List<Example> examples) {
    public WarningRule {
        examples = List.copyOf(examples);
    }

    /** How grave a warning is (预警等级). */
    public enum Level {
        RED(new LocalText("红色", "red")),
        YELLOW(new LocalText("黄色", "yellow"));

        private final LocalText label;

        Level(LocalText label) {
            this.label = label;
        }

        /** What people read. */
        public LocalText label() {
            return label;
        }

        /** The word in files and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a warning judges (预警对象). */
    public enum Grain {
        /** A programme of one school. */
        OFFERING,
        /** A programme of all schools together. */
        PROGRAMME;

        /** The word in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Programmes that a rule leaves alone (除外专业).
     *
     * @param prefixes how their codes begin
     * @param why for people; empty where nothing is excepted
     */
    public record Excepted(List<String> prefixes, Optional<LocalText> why) {
        public Excepted {
            prefixes = List.copyOf(prefixes);
        }
    }

    /** Whether it judges a programme in a report year. */
    public boolean judges(String programme, int year) {
        return year >= from && exception.prefixes().stream().noneMatch(programme::startsWith);
    }
}
