package org.lubanchi.platform.quality;

import java.util.List;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.quality.QualityCard;
import org.lubanchi.engine.indicator.quality.TableQuality;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** Quality cards of a sealed year (各单位数据质量卡), for those who may follow the units' reporting. */
public interface UnitCards {
    /**
     * The cards of a unit and of those below it that report, in the order of the tree.
     *
     * @throws org.lubanchi.platform.http.Refusal when the asker may not follow the unit, or nothing is sealed
     */
    Sheet sheet(OrgUnitId unit, ReportYear year);

    /** Where a rule fails in a unit's rows, at most the first twenty. */
    Failing failing(Sheet sheet, OrgUnitId unit, TableQuality.RuleQuality rule);

    /**
     * Cards and what they come from (质量卡汇总).
     *
     * @param cards in the order of the tree
     */
    record Sheet(Manifest manifest, Figures figures, List<QualityCard> cards) {
        public Sheet {
            cards = List.copyOf(cards);
        }
    }

    /**
     * Rows that break a rule (违反规则的行).
     *
     * @param file the workbook they came from
     * @param sheet the sheet in it
     * @param rows rows of the sheet, ascending
     */
    record Failing(String file, String sheet, List<Integer> rows) {
        public Failing {
            rows = List.copyOf(rows);
        }
    }
}
