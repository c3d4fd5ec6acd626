package org.lubanchi.platform.training.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.definitions.parameter.Parameter;
import org.lubanchi.engine.definitions.reading.ParameterReader;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.registry.OrgUnit;
import org.lubanchi.platform.registry.Register;
import org.lubanchi.platform.training.TrainingMoney.Ground;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The dated numbers of training, held against what is found at a school on a day. */
@Component
class TrainingRules {
    static final String CLASS_HOURS = "training.class-hours-minimum";
    static final String ONLINE_SHARE = "training.online-share-maximum";
    static final String SHARED_TRAINEES = "training.shared-trainees-maximum";
    static final String PERSON_DAY = "training.hours-per-person-day";
    static final String DAILY_HOURS = "training.hours-per-day-maximum";
    static final String ATTENDANCE = "training.attendance-share-minimum";
    static final String CODE_LIFE = "training.sign-in-code-life";
    static final String DISTANCE = "training.sign-in-distance-maximum";
    static final String NET_SHARE = "training.pool-share-of-net-income";
    static final String BASE_SHARE = "training.pool-share-of-base";
    static final String PAY_TOTAL_RISE = "training.pay-total-rise-maximum";
    static final String OPEN_SIGN_UPS = "training.open-sign-ups-maximum";
    static final String ASSESSMENT_SCORE = "training.assessment-score-minimum";
    static final String ONE_PAYOUT = "training.individual-payout-maximum";

    private static final int SHOWN_PLACES = 2;

    private final Definitions definitions;
    private final Register register;
    private final Path folder;
    private @Nullable SequencedMap<String, Parameter> read;

    TrainingRules(
            Definitions definitions, Register register, @Value("${lubanchi.definitions:definitions}") String folder) {
        this.definitions = definitions;
        this.register = register;
        this.folder = Path.of(folder).toAbsolutePath().normalize();
    }

    /** The last day of a report year: the number in force on it holds for the whole year. */
    static LocalDate dayOf(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private synchronized Parameter parameter(String id) {
        SequencedMap<String, Parameter> known = read;
        if (known == null) {
            definitions.catalogue();
            try {
                known = ParameterReader.read(folder, "training");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            read = known;
        }
        Parameter parameter = known.get(id);
        if (parameter == null) {
            throw new IllegalStateException("The definitions have no " + id);
        }
        return parameter;
    }

    private Parameter.Version version(Parameter parameter, String school, LocalDate day) {
        return version(parameter, jurisdictions(school, day), day);
    }

    private static Parameter.Version version(Parameter parameter, List<String> chain, LocalDate day) {
        return parameter
                .find(chain, day)
                .orElseThrow(() -> new IllegalStateException(parameter.id() + " does not hold on " + day));
    }

    /** A school and all it lies in, the nearest first. */
    private List<String> jurisdictions(String school, LocalDate day) {
        List<String> chain = new ArrayList<>();
        Optional<OrgUnit> at = register.find(new OrgUnitId(school), day);
        while (at.isPresent()) {
            chain.add(at.get().id().value());
            at = at.get().parent().flatMap(parent -> register.find(parent, day));
        }
        return chain;
    }

    /** The number in its own unit. */
    BigDecimal value(String id, String school, LocalDate day) {
        return version(parameter(id), school, day).value();
    }

    /** Every school with all it lies in, the nearest first; the register is read once. */
    Map<String, List<String>> chains(Collection<String> schools, LocalDate day) {
        Map<String, String> above = new HashMap<>();
        register.list(day)
                .forEach(unit ->
                        unit.parent().ifPresent(parent -> above.put(unit.id().value(), parent.value())));
        Map<String, List<String>> chains = new HashMap<>();
        for (String school : schools) {
            List<String> chain = new ArrayList<>(List.of(school));
            Optional<String> next = Optional.ofNullable(above.get(school));
            while (next.isPresent()) {
                chain.add(next.get());
                next = Optional.ofNullable(above.get(next.get()));
            }
            chains.put(school, chain);
        }
        return chains;
    }

    /** The number of many schools, by school. */
    Map<String, BigDecimal> values(String id, Collection<String> schools, LocalDate day) {
        Parameter parameter = parameter(id);
        Map<String, BigDecimal> values = new HashMap<>();
        chains(schools, day)
                .forEach((school, chain) ->
                        parameter.find(chain, day).ifPresent(version -> values.put(school, version.value())));
        return values;
    }

    /** The number of many schools, which each of them must have. */
    Map<String, BigDecimal> requireValues(String id, Collection<String> schools, LocalDate day) {
        Parameter parameter = parameter(id);
        Map<String, BigDecimal> values = new HashMap<>();
        chains(schools, day)
                .forEach((school, chain) ->
                        values.put(school, version(parameter, chain, day).value()));
        return values;
    }

    /** Hours are whole: a class of the next whole number counts. */
    static int wholeHours(BigDecimal least) {
        return least.setScale(0, RoundingMode.CEILING).intValueExact();
    }

    /** The hours from which a class counts at each school. */
    FigureTables.Limits limits(List<String> schools, int year) {
        Map<String, BigDecimal> least = values(CLASS_HOURS, schools, dayOf(year));
        Integer[] hours = schools.stream()
                .map(school -> wholeHours(least.getOrDefault(school, BigDecimal.ZERO)))
                .toArray(Integer[]::new);
        return new FigureTables.Limits(schools.toArray(String[]::new), hours);
    }

    /** A share as a fraction: 0.70 of 70 %. */
    BigDecimal fraction(String id, String school, LocalDate day) {
        Parameter parameter = parameter(id);
        return version(parameter, school, day).value().multiply(parameter.unit().scale());
    }

    /** The rule's issue when what was found does not keep it. */
    Optional<Issue> judge(String id, BigDecimal given, String school, LocalDate day, String where) {
        return judge(id, given, jurisdictions(school, day), day, where);
    }

    /** The same for a school whose chain is known. */
    Optional<Issue> judge(String id, BigDecimal given, List<String> chain, LocalDate day, String where) {
        Parameter parameter = parameter(id);
        Parameter.Version version = version(parameter, chain, day);
        return parameter.keeps(version, given)
                ? Optional.empty()
                : Optional.of(issue(parameter, version, given, where));
    }

    /** The issue of a cap that was worked out from a share: what was asked for, and what the share allows. */
    Issue over(String id, String school, LocalDate day, Asked asked) {
        Parameter parameter = parameter(id);
        Parameter.Version version = version(parameter, school, day);
        LocalText rule = said(parameter, version, asked.basis());
        return new Issue(
                parameter.id(),
                parameter.severity(),
                new Place.WholeFile(asked.where()),
                new LocalText(
                        "奖励总额 " + shown(asked.amount()) + " 元，超出 "
                                + shown(asked.amount().subtract(asked.cap())) + " 元",
                        "a pool of " + shown(asked.amount()) + " yuan, "
                                + shown(asked.amount().subtract(asked.cap())) + " yuan too much"),
                new LocalText("不超过 " + shown(asked.cap()) + " 元", "at most " + shown(asked.cap()) + " yuan"),
                new LocalText(
                        rule.zh() + "（" + source(version).zh() + "）",
                        rule.en() + " (" + source(version).en() + ")"),
                parameter.remedy());
    }

    /** What a pool asks for, over what it is worked out, and what comes out. */
    record Asked(String where, BigDecimal amount, BigDecimal basis, BigDecimal cap) {}

    /** The number with its source, for showing beside a result. */
    Ground ground(String id, String school, LocalDate day) {
        Parameter parameter = parameter(id);
        Parameter.Version version = version(parameter, school, day);
        return new Ground(
                parameter.id(),
                parameter.label().zh(),
                shown(version.value()) + " " + parameter.unit().symbol().zh(),
                "《" + version.source().label().zh() + "》",
                version.source().status() == Source.Status.VERIFIED);
    }

    private static Issue issue(Parameter parameter, Parameter.Version version, BigDecimal given, String where) {
        LocalText source = source(version);
        return new Issue(
                parameter.id(),
                parameter.severity(),
                new Place.WholeFile(where),
                said(parameter, version, given),
                expected(parameter, version),
                new LocalText(
                        parameter.label().zh() + "，" + source.zh(),
                        parameter.label().en() + ", " + source.en()),
                parameter.remedy());
    }

    private static LocalText said(Parameter parameter, Parameter.Version version, BigDecimal given) {
        return new LocalText(
                filled(parameter.say().zh(), given, version.value()),
                filled(parameter.say().en(), given, version.value()));
    }

    private static LocalText expected(Parameter parameter, Parameter.Version version) {
        String limit = shown(version.value());
        LocalText unit = parameter.unit().symbol();
        return switch (parameter.bound()) {
            case AT_LEAST -> new LocalText("不少于 " + limit + " " + unit.zh(), "at least " + limit + " " + unit.en());
            case AT_MOST -> new LocalText("不超过 " + limit + " " + unit.zh(), "at most " + limit + " " + unit.en());
            case SHARE, PER -> new LocalText(limit + " " + unit.zh(), limit + " " + unit.en());
        };
    }

    private static LocalText source(Parameter.Version version) {
        Source source = version.source();
        return new LocalText(
                "《" + source.label().zh() + "》，" + source.status().label().zh(),
                source.label().en() + ", " + source.status().label().en());
    }

    private static String filled(String text, BigDecimal given, BigDecimal limit) {
        return text.replace("{given}", shown(given)).replace("{limit}", shown(limit));
    }

    static String shown(BigDecimal number) {
        BigDecimal rounded = number.setScale(SHOWN_PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }
}
