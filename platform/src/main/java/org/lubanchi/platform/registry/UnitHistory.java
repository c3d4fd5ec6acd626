package org.lubanchi.platform.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * What the register knows of a unit over time (机构沿革), each list the newest first.
 *
 * @param names as it was called
 * @param kinds what it was and who ran it
 * @param codes the codes others know it by
 * @param links what it was under
 * @param campuses where it taught
 * @param groups the groups it was in
 * @param events what happened to it
 */
public record UnitHistory(
        OrgUnitId id,
        List<Dated> names,
        List<Dated> kinds,
        List<Dated> codes,
        List<Dated> links,
        List<Dated> campuses,
        List<Dated> groups,
        List<Event> events) {
    public UnitHistory {
        names = List.copyOf(names);
        kinds = List.copyOf(kinds);
        codes = List.copyOf(codes);
        links = List.copyOf(links);
        campuses = List.copyOf(campuses);
        groups = List.copyOf(groups);
        events = List.copyOf(events);
    }

    /**
     * Something that held for a time (有效期内的属性).
     *
     * @param of which, for example a hierarchy or a scheme; empty where there is but one
     * @param value a word or an id
     * @param text what people read
     * @param to the first day on which it did not hold any more; empty while it holds
     */
    public record Dated(String of, String value, LocalText text, LocalDate from, Optional<LocalDate> to) {}

    /** What happened to a unit (机构事件). */
    public record Event(String kind, LocalDate day, List<String> others, String reason, String name, Instant at) {
        public Event {
            others = List.copyOf(others);
        }
    }
}
