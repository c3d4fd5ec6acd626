package org.lubanchi.platform.studio.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.known.PrintedFigure;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.PublishedValue.Printed;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.compare.NamedFigures;
import org.lubanchi.engine.indicator.compare.PrintedNumber;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.consistency.Checks;
import org.lubanchi.platform.consistency.ReportCheck;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.studio.BroughtFigures;
import org.lubanchi.platform.studio.StudioReport;
import org.lubanchi.platform.studio.Writing;
import org.lubanchi.platform.studio.internal.ToldTables.Told;
import org.springframework.stereotype.Service;

/** Finds the indicator each printed number names, and keeps the finest print of each. */
@Service
class BroughtFiguresDesk implements BroughtFigures {
    /** Without about, above or below first, then with the smallest last digit. */
    private static final Comparator<PrintedFigure> FINEST = Comparator.comparing(
                    (PrintedFigure each) -> !number(each).precision().marks().isEmpty())
            .thenComparing(each -> number(each).precision().lastPlace());

    private final Writing writing;
    private final Checks checks;
    private final UnitFacts facts;
    private final ToldTables told;
    private final StudioPermits permits;

    BroughtFiguresDesk(Writing writing, Checks checks, UnitFacts facts, ToldTables told, StudioPermits permits) {
        this.writing = writing;
        this.checks = checks;
        this.facts = facts;
        this.told = told;
        this.permits = permits;
    }

    @Override
    public PrintsBrought bring(long id, String check) {
        StudioReport report = writing.require(id);
        Reader by = permits.requireWrites(report);
        ReportCheck from = checks.require(check);
        if (!from.unit().equals(report.unit())) {
            throw Refusal.badRequest("check", from.file().name(), new LocalText("同一单位的核查", "a check of the same unit"));
        }
        List<PrintedFigure> ofYear = checks.listPrinted(check).stream()
                .filter(each -> each.year() == report.year().year())
                .toList();
        Map<String, List<PrintedFigure>> named = named(ofYear, facts.figures(report), report);
        String source = source(from.file().name());
        List<Told> finest = new ArrayList<>();
        named.forEach((indicator, prints) -> {
            PrintedFigure best = prints.stream().sorted(FINEST).findFirst().orElseThrow();
            finest.add(new Told(indicator, best.printed(), source, best.place()));
        });
        told.bring(id, source, finest, by);
        int contradicting = (int)
                named.values().stream().filter(BroughtFiguresDesk::contradict).count();
        int used = named.values().stream().mapToInt(List::size).sum();
        return new PrintsBrought(source, finest.size(), contradicting, ofYear.size() - used);
    }

    private static Map<String, List<PrintedFigure>> named(
            List<PrintedFigure> printed, Figures figures, StudioReport report) {
        NamedFigures names = new NamedFigures(figures, report.unit(), Labels::clean);
        Map<String, List<PrintedFigure>> named = new LinkedHashMap<>();
        for (PrintedFigure each : printed) {
            names.indicator(each.label())
                    .flatMap(figures.catalogue()::findIndicator)
                    .filter(indicator -> fits(each, indicator))
                    .ifPresent(indicator -> named.computeIfAbsent(indicator.id(), _ -> new ArrayList<>())
                            .add(each));
        }
        return named;
    }

    private static boolean fits(PrintedFigure each, IndicatorDefinition indicator) {
        String symbol = indicator.unit().equals(Unit.ONE)
                ? ""
                : indicator.unit().symbol().zh();
        return each.printed().length() <= ToldTables.LONGEST_PRINTED
                && each.countsIn(symbol)
                && PrintedNumber.read(each.printed()).isPresent();
    }

    private static Printed number(PrintedFigure each) {
        return PrintedNumber.read(each.printed()).orElseThrow();
    }

    /** Whether no single number can stand behind all prints; each leaves open what its last digit does. */
    private static boolean contradict(List<PrintedFigure> prints) {
        List<Printed> numbers = prints.stream()
                .map(BroughtFiguresDesk::number)
                .filter(each -> each.precision().marks().isEmpty())
                .toList();
        return numbers.stream()
                .anyMatch(one -> numbers.stream()
                        .anyMatch(other -> one.value()
                                        .orElseThrow()
                                        .subtract(other.value().orElseThrow())
                                        .abs()
                                        .compareTo(one.precision()
                                                .lastPlace()
                                                .max(other.precision().lastPlace()))
                                > 0));
    }

    private static String source(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = (dot > 0 ? fileName.substring(0, dot) : fileName).strip();
        return stem.length() > ToldTables.LONGEST_SOURCE ? stem.substring(0, ToldTables.LONGEST_SOURCE) : stem;
    }
}
