package org.lubanchi.platform.registry;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;

/** Changes the register, or says what a change would move (机构维护). */
public interface RegisterChanges {
    /**
     * What a change would move; nothing is kept.
     *
     * @throws org.lubanchi.platform.http.Refusal when it may not be made
     */
    List<Effect> preview(UnitChange change);

    /** Makes a change: all of it, with its reason in the history and the audit, or nothing. */
    List<Effect> apply(UnitChange change, String reason, Reader by);

    /** What a list would move; nothing is kept. */
    List<Effect> preview(UnitList list);

    /** Takes a list in. */
    List<Effect> apply(UnitList list, Reader by);

    /** A group that is no tree, made or renamed. */
    void putGroup(String id, LocalText name, Reader by);

    /** The groups. */
    List<Group> listGroups();

    /** Everything the register knows of a unit over time. */
    UnitHistory requireHistory(OrgUnitId unit);

    /** A group of units (机构分组). */
    record Group(String id, LocalText name) {}

    /**
     * One thing that moves (变更影响).
     *
     * @param before as it is; empty when it was not there
     * @param after as it would be; empty when it would be gone
     */
    record Effect(OrgUnitId unit, LocalText name, What what, Optional<LocalText> before, Optional<LocalText> after) {}

    /** What moves (影响类别). */
    enum What {
        EXISTENCE(new LocalText("机构", "unit")),
        NAME(new LocalText("名称", "name")),
        KIND(new LocalText("类别或举办者", "kind or founder")),
        TERRITORY(new LocalText("所在地", "territory")),
        AUTHORITY(new LocalText("主管部门", "supervising authority")),
        CODE(new LocalText("代码", "code")),
        CAMPUS(new LocalText("校区", "campus")),
        GROUP(new LocalText("分组", "group"));

        private final LocalText label;

        What(LocalText label) {
            this.label = label;
        }

        /** What people read. */
        public LocalText label() {
            return label;
        }
    }
}
