package org.lubanchi.platform.evaluation;

import java.util.List;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.evaluation.ActionGroup;
import org.lubanchi.engine.evaluation.plan.ActionStanding;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** Tracked actions beside our own figures (行动看板), within the asker's scope. */
public interface ActionBoards {
    /**
     * What a unit tracks or does: a region all, a county or school what it or a unit below it has to do.
     *
     * @throws org.lubanchi.platform.http.Refusal when the asker may not see the unit, or nothing is sealed
     */
    Board board(OrgUnitId unit, ReportYear year);

    /**
     * The actions of a region, box by box (行动清单).
     *
     * @param region who tracks them
     */
    record Board(Catalogue catalogue, Manifest manifest, OrgUnitId region, List<Box> boxes) {
        public Board {
            boxes = List.copyOf(boxes);
        }
    }

    /** A box or part of a plan with those of its actions that concern the unit; never empty. */
    record Box(ActionGroup group, List<Line> lines) {
        public Box {
            lines = List.copyOf(lines);
        }
    }

    /** An action: how it stands and what was said. */
    record Line(ActionStanding standing, TrackedAction tracked) {}
}
