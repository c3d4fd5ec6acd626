package org.lubanchi.platform.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.registry.OrgUnit;
import org.lubanchi.platform.registry.UnitHistory;

/** A unit's history as it travels; without the unit itself when it is not there today. */
record HistoryView(
        String id,
        UnitsController.@Nullable Unit today,
        List<DatedView> names,
        List<DatedView> kinds,
        List<DatedView> codes,
        List<DatedView> links,
        List<DatedView> campuses,
        List<DatedView> groups,
        List<EventView> events,
        boolean maintains) {

    static HistoryView of(UnitHistory history, Optional<OrgUnit> today, boolean maintains) {
        return new HistoryView(
                history.id().value(),
                today.map(UnitsController.Unit::of).orElse(null),
                dated(history.names()),
                dated(history.kinds()),
                dated(history.codes()),
                dated(history.links()),
                dated(history.campuses()),
                dated(history.groups()),
                history.events().stream().map(EventView::of).toList(),
                maintains);
    }

    private static List<DatedView> dated(List<UnitHistory.Dated> all) {
        return all.stream()
                .map(one -> new DatedView(
                        one.of(),
                        one.value(),
                        one.text(),
                        one.from().toString(),
                        one.to().map(LocalDate::toString).orElse(null)))
                .toList();
    }

    record DatedView(
            String of,
            String value,
            LocalText text,
            String from,
            @Nullable String to) {}

    record EventView(String kind, String day, List<String> others, String reason, String name, String at) {
        static EventView of(UnitHistory.Event event) {
            return new EventView(
                    event.kind(),
                    event.day().toString(),
                    event.others(),
                    event.reason(),
                    event.name(),
                    event.at().toString());
        }
    }
}
