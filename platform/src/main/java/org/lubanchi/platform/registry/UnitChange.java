package org.lubanchi.platform.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.registry.Register.Hierarchy;

/** A change of the register that holds from a day on (机构变更); what was before stays as it was. */
public sealed interface UnitChange {
    /** Since when it holds. */
    LocalDate from();

    /** The units it is about, those that are changed first. */
    List<OrgUnitId> units();

    /** A unit that begins (新设). */
    record Founding(NewUnit unit, LocalDate from) implements UnitChange {
        @Override
        public List<OrgUnitId> units() {
            return List.of(unit.id());
        }
    }

    /**
     * What a unit begins with (新机构).
     *
     * @param territory what it lies in
     * @param authority who supervises it
     * @param code the school code, where it has one
     */
    record NewUnit(
            OrgUnitId id,
            LocalText name,
            OrgUnit.Kind kind,
            Optional<OrgUnit.Founder> founder,
            Optional<OrgUnitId> territory,
            Optional<OrgUnitId> authority,
            Optional<String> code) {}

    /** Another name (更名). */
    record Rename(OrgUnitId unit, LocalText name, LocalDate from) implements UnitChange {
        @Override
        public List<OrgUnitId> units() {
            return List.of(unit);
        }
    }

    /** Another code of a scheme (变更代码). */
    record Recode(OrgUnitId unit, CodeScheme scheme, String code, LocalDate from) implements UnitChange {
        @Override
        public List<OrgUnitId> units() {
            return List.of(unit);
        }
    }

    /** Another place in a hierarchy (划转). */
    record Move(OrgUnitId unit, Hierarchy hierarchy, OrgUnitId parent, LocalDate from) implements UnitChange {
        @Override
        public List<OrgUnitId> units() {
            return List.of(unit);
        }
    }

    /** Units that go into another, with everything under them (合并). */
    record Merge(List<OrgUnitId> merged, OrgUnitId into, LocalDate from) implements UnitChange {
        public Merge {
            merged = List.copyOf(merged);
        }

        @Override
        public List<OrgUnitId> units() {
            return merged;
        }
    }

    /**
     * A unit of which others come (分立); they lie where it lay.
     *
     * @param stays whether it goes on beside them
     */
    record Split(OrgUnitId unit, List<Part> parts, boolean stays, LocalDate from) implements UnitChange {
        public Split {
            parts = List.copyOf(parts);
        }

        @Override
        public List<OrgUnitId> units() {
            return List.of(unit);
        }
    }

    /** A unit that comes of a split (分立出的机构). */
    record Part(OrgUnitId id, LocalText name, Optional<String> code) {}

    /** A unit that ends (撤销). */
    record Close(OrgUnitId unit, LocalDate from) implements UnitChange {
        @Override
        public List<OrgUnitId> units() {
            return List.of(unit);
        }
    }

    /** A campus that begins (增设校区). */
    record OpenCampus(OrgUnitId unit, String campus, LocalText name, String address, LocalDate from)
            implements UnitChange {
        @Override
        public List<OrgUnitId> units() {
            return List.of(unit);
        }
    }

    /** A campus that ends (停用校区). */
    record CloseCampus(OrgUnitId unit, String campus, LocalDate from) implements UnitChange {
        @Override
        public List<OrgUnitId> units() {
            return List.of(unit);
        }
    }

    /** Into a group that is no tree, or out of it (分组调整). */
    record Regroup(OrgUnitId unit, String group, boolean in, LocalDate from) implements UnitChange {
        @Override
        public List<OrgUnitId> units() {
            return List.of(unit);
        }
    }

    /** Whose code it is (代码类别). */
    enum CodeScheme {
        /** The code in the ministry's list of schools. */
        SCHOOL("school", new LocalText("学校代码", "school code")),
        /** The unified social credit code of organisations. */
        UNIFIED_CREDIT("unified_credit", new LocalText("统一社会信用代码", "unified social credit code"));

        private final String code;
        private final LocalText label;

        CodeScheme(String code, LocalText label) {
            this.code = code;
            this.label = label;
        }

        /** The word in the database and on the wire. */
        public String code() {
            return code;
        }

        /** What people read. */
        public LocalText label() {
            return label;
        }

        /** Reads the word; empty when it is none. */
        public static Optional<CodeScheme> ofCode(String code) {
            for (CodeScheme scheme : values()) {
                if (scheme.code.equals(code)) {
                    return Optional.of(scheme);
                }
            }
            return Optional.empty();
        }
    }
}
