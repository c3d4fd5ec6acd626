package org.lubanchi.platform.registry;

import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * A registered organisation unit (登记单位) as it was on one day.
 *
 * @param id opaque, never the code
 * @param name as it was called
 * @param kind what it was
 * @param parent what it was under in the territory; empty at the top
 * @param founder who ran it; schools only
 */
public record OrgUnit(OrgUnitId id, LocalText name, Kind kind, Optional<OrgUnitId> parent, Optional<Founder> founder) {

    /** What a unit is (登记类别). */
    public enum Kind {
        PROVINCE("province"),
        CITY("city"),
        COUNTY("county"),
        SCHOOL("school"),
        AUTHORITY("authority");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word in lists and on the wire. */
        public String code() {
            return code;
        }

        /** Reads the word; empty when it is none. */
        public static Optional<Kind> ofCode(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** Who runs a school (举办者性质). */
    public enum Founder {
        PUBLIC("public"),
        PRIVATE("private");

        private final String code;

        Founder(String code) {
            this.code = code;
        }

        /** The word in lists and on the wire. */
        public String code() {
            return code;
        }

        /** Reads the word; empty when it is none. */
        public static Optional<Founder> ofCode(String code) {
            for (Founder founder : values()) {
                if (founder.code.equals(code)) {
                    return Optional.of(founder);
                }
            }
            return Optional.empty();
        }
    }
}
