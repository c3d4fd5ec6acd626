package org.lubanchi.engine.definitions.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.evaluation.PlanTarget;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Unit;

/** Reads targets of policy plans: {@code plans/<plan>/<target>.yaml}. */
final class PlanReader {
    private static final Map<String, Boolean> LEVELS = new LinkedHashMap<>(Map.of("province", true, "city", false));
    private final Draft draft;

    PlanReader(Draft draft) {
        this.draft = draft;
    }

    void read() {
        draft.each("plans", this::readTarget);
    }

    private void readTarget(MapCursor map, String path) {
        String name = map.require("target");
        String plan = map.require("plan");
        checkFolder(map, path, plan);
        LocalText label = map.requireText("label");
        String source = draft.requireSource(map, "source");
        String where = where(map);
        PlanTarget.Scope scope = readScope(map);
        Unit unit = draft.requireUnit(map, "unit");
        PlanTarget.Measured measured = readMeasured(map, unit);
        LocalText coverage = map.requireText("coverage");
        Optional<PlanTarget.Point> baseline = map.findMap("baseline").map(PlanReader::readPoint);
        PlanTarget.Point goal = map.findMap("goal")
                .map(PlanReader::readPoint)
                .orElseGet(() -> new PlanTarget.Point(0, java.math.BigDecimal.ZERO));
        checkYears(map, baseline, goal);
        map.finish();
        String id = plan + "/" + name;
        if (draft.fresh(map, "target", id, path, draft.targets.containsKey(id))) {
            draft.targets.put(
                    id,
                    new PlanTarget(
                            id,
                            plan,
                            label,
                            new PlanTarget.Place(source, where),
                            scope,
                            measured,
                            unit,
                            coverage,
                            baseline,
                            goal));
        }
    }

    private static void checkYears(MapCursor map, Optional<PlanTarget.Point> baseline, PlanTarget.Point goal) {
        if (baseline.filter(from -> from.year() >= goal.year()).isPresent() || goal.year() == 0) {
            map.wrong(
                    "goal",
                    new LocalText("目标年不晚于基期年", "the goal's year is not after the baseline's"),
                    new LocalText("goal: { year: …, value: … }，年份在后", "goal: { year: …, value: … } with a later year"));
        }
    }

    /** What stands behind the number sign of a source: line or article; empty where nothing does. */
    static String where(MapCursor map) {
        String written = map.find("source").orElse("");
        return written.contains("#") ? written.substring(written.indexOf('#') + 1) : "";
    }

    /** For whom a plan speaks: the region, and whether it is a province. */
    static PlanTarget.Scope readScope(MapCursor map) {
        String region = map.require("region");
        boolean province = map.choice("level", LEVELS, Optional.empty());
        return new PlanTarget.Scope(new OrgUnitId(region.isEmpty() ? "unknown" : region), province);
    }

    static void checkFolder(MapCursor map, String path, String plan) {
        String[] parts = path.split("/");
        if (parts.length != 3 || !parts[1].equals(plan)) {
            map.wrong(
                    "plan",
                    new LocalText("「" + plan + "」写在 " + path + " 里", "\"" + plan + "\" stands in " + path),
                    new LocalText("文件夹名与规划一致", "the folder named like the plan"));
        }
    }

    private PlanTarget.Measured readMeasured(MapCursor map, Unit unit) {
        PlanTarget.Measured measured = new PlanTarget.Measured(
                draft.findIndicatorIn(map, "indicator", unit::commensurable), map.findText("differs"));
        if (measured.indicator().isEmpty() && measured.differs().isEmpty()) {
            map.wrong(
                    "target",
                    new LocalText("没有指标，也没有说明原因", "there is neither an indicator nor a reason"),
                    new LocalText("indicator: … 或 differs: { … }", "indicator: … or differs: { … }"));
        }
        return measured;
    }

    private static PlanTarget.Point readPoint(MapCursor map) {
        PlanTarget.Point point = new PlanTarget.Point(map.requireInteger("year"), Decimals.require(map, "value"));
        map.finish();
        return point;
    }
}
