package org.lubanchi.platform.indicator.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.indicator.stock.StockAccount;
import org.lubanchi.engine.indicator.stock.StockCohort;
import org.lubanchi.engine.indicator.stock.StockLine;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.indicator.StudentStock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The student stock account: by school, programme or cohort, and line by line. */
@RestController
class StockController {
    private static final String TABLE = "student_stock";
    private final StudentStock stock;
    private final Definitions definitions;

    StockController(StudentStock stock, Definitions definitions) {
        this.stock = stock;
        this.definitions = definitions;
    }

    @GetMapping("/api/stock")
    StockView stock(
            @RequestParam String unit, @RequestParam int year, @RequestParam(defaultValue = "school") String by) {
        StudentStock.Sealed sealed = stock.account(Asked.unit(unit), Asked.year(year));
        StockAccount account = sealed.account();
        Labels labels = new Labels(definitions.catalogue(), sealed.manifest());
        List<RowView> rows = new ArrayList<>();
        if (by.equals("line")) {
            account.lines().forEach((cohort, line) -> {
                if (sealed.schools().contains(cohort.unit())) {
                    StockAccount.Group group =
                            new StockAccount.Group(line, line.gaps().isEmpty() ? 0 : 1, 1);
                    rows.add(RowView.of(cohort.unit().value(), labels.cohort(cohort), group, account));
                }
            });
        } else {
            account.grouped(sealed.schools(), key(by))
                    .forEach((key, group) -> rows.add(RowView.of(key, List.of(labels.of(by, key)), group, account)));
        }
        return new StockView(
                account.lastYearHeld(),
                labels.fields(account.gains()),
                labels.fields(account.losses()),
                rows,
                sealed.manifest().synthetic());
    }

    private static Function<StockCohort, String> key(String by) {
        return switch (by) {
            case "school" -> cohort -> cohort.unit().value();
            case "programme" -> StockCohort::programme;
            case "cohort" -> StockCohort::entryYear;
            default ->
                throw Refusal.badRequest(
                        "by", by, new LocalText("school、programme、cohort 或 line", "school, programme, cohort or line"));
        };
    }

    /** What codes and units are called. */
    private record Labels(Catalogue catalogue, Manifest manifest) {
        LocalText of(String by, String key) {
            return switch (by) {
                case "school" -> manifest.nameOf(new OrgUnitId(key));
                case "programme" -> catalogue.labelOf(TABLE, "programme_code", key);
                default -> plain(key);
            };
        }

        List<LocalText> cohort(StockCohort cohort) {
            return List.of(
                    manifest.nameOf(cohort.unit()),
                    catalogue.labelOf(TABLE, "programme_code", cohort.programme()),
                    catalogue.labelOf(TABLE, "track", cohort.track()),
                    plain(cohort.entryYear()));
        }

        List<FieldView> fields(Collection<String> fields) {
            return fields.stream()
                    .map(field -> new FieldView(
                            field,
                            catalogue.requireTable(TABLE).requireField(field).label()))
                    .toList();
        }

        private static LocalText plain(String text) {
            return new LocalText(text, text);
        }
    }

    /**
     * The account.
     *
     * @param lastYear whether last year's account is held, so that openings can be held against it
     */
    record StockView(
            boolean lastYear, List<FieldView> gains, List<FieldView> losses, List<RowView> rows, boolean synthetic) {}

    /** A column. */
    record FieldView(String id, LocalText label) {}

    /** A line: what it is of, its numbers in the order of the columns, and where it does not balance. */
    record RowView(
            String key,
            List<LocalText> labels,
            long opening,
            List<Long> gains,
            List<Long> losses,
            long closing,
            @Nullable Long lastClosing,
            long roll,
            @Nullable String retention,
            List<GapView> gaps,
            int unbalanced,
            int cohorts) {
        static RowView of(String key, List<LocalText> labels, StockAccount.Group group, StockAccount account) {
            StockLine line = group.line();
            List<GapView> gaps = new ArrayList<>();
            for (StockLine.Gap gap : line.gaps()) {
                gaps.add(new GapView(
                        gap.name().toLowerCase(Locale.ROOT), line.gap(gap).orElse(0), gap.label(), gap.look()));
            }
            OptionalLong last = line.lastClosing();
            return new RowView(
                    key,
                    labels,
                    line.opening(),
                    List.copyOf(line.gains().values()),
                    List.copyOf(line.losses().values()),
                    line.closing(),
                    last.isPresent() ? last.getAsLong() : null,
                    line.roll(),
                    account.retention(line)
                            .reported()
                            .map(rate -> rate.rounded(2).amount().toPlainString())
                            .orElse(null),
                    gaps,
                    group.unbalanced(),
                    group.cohorts());
        }
    }

    /** A difference: which, how much, and where to look. */
    record GapView(String gap, long difference, LocalText label, LocalText look) {}
}
