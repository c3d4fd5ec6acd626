package org.lubanchi.platform.quality.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.definitions.quality.CrossCheck;
import org.lubanchi.engine.definitions.quality.QualityItem;
import org.lubanchi.engine.indicator.quality.CrossFinding;
import org.lubanchi.engine.indicator.quality.QualityCard;
import org.lubanchi.engine.indicator.quality.TableQuality;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.platform.quality.UnitCards;

/** One unit's card with everything it was counted from. */
record CardView(
        String unit,
        LocalText name,
        QualityController.ScoreView whole,
        List<PartView> parts,
        List<TableView> tables,
        List<RuleView> rules,
        List<CrossView> crossChecks,
        boolean synthetic) {
    static CardView of(QualityCard card, UnitCards.Sheet sheet, UnitCards cards) {
        QualityController.RowView row = QualityController.RowView.of(card, sheet);
        List<PartView> parts = new ArrayList<>();
        for (int i = 0; i < card.parts().size(); i++) {
            parts.add(new PartView(
                    row.parts().get(i),
                    card.parts().get(i).items().stream()
                            .map(item -> ItemView.of(item, sheet, card.year().year()))
                            .toList()));
        }
        List<RuleView> rules = new ArrayList<>();
        for (TableQuality table : card.tables()) {
            table.rules().stream()
                    .filter(rule -> rule.failing() > 0)
                    .map(rule -> RuleView.of(table, rule, cards.failing(sheet, card.unit(), rule)))
                    .forEach(rules::add);
        }
        return new CardView(
                row.unit(),
                row.name(),
                row.whole(),
                parts,
                card.tables().stream().map(TableView::of).toList(),
                rules,
                card.crossFindings().stream()
                        .map(found -> CrossView.of(found, sheet.figures().catalogue()))
                        .toList(),
                sheet.manifest().synthetic());
    }

    /** A part and its items. */
    record PartView(QualityController.ScoreView score, List<ItemView> items) {}

    /** An item: the share, why there is none, and how it came about. */
    record ItemView(
            String id,
            LocalText label,
            String weight,
            @Nullable String percent,
            @Nullable LocalText missing,
            LocalText said,
            String formula,
            String working,
            LocalText source,
            boolean recalled) {
        static ItemView of(QualityCard.Item item, UnitCards.Sheet sheet, int year) {
            QualityItem.Version version = item.item().versionIn(year).orElseThrow();
            Source source = sheet.figures().catalogue().requireSource(version.source());
            return new ItemView(
                    item.item().id(),
                    item.item().label(),
                    item.weight().toPlainString(),
                    QualityController.percent(item.share().reported()),
                    item.share().missingReason().map(MissingReason::label).orElse(null),
                    item.said(),
                    version.formula().text(),
                    item.working(),
                    source.label(),
                    source.status() == Source.Status.RECALLED);
        }
    }

    /** A table that was asked for. */
    record TableView(
            String id,
            LocalText label,
            boolean reported,
            long rows,
            long asked,
            long filled,
            long excused,
            long blank) {
        static TableView of(TableQuality table) {
            return new TableView(
                    table.table().id(),
                    table.table().label(),
                    table.reported(),
                    table.rows(),
                    table.asked(),
                    table.filled(),
                    table.excused(),
                    table.asked() - table.filled() - table.excused());
        }
    }

    /** A rule that rows break: which rows, of which file. */
    record RuleView(
            String id,
            String severity,
            LocalText severityLabel,
            LocalText table,
            String check,
            List<LocalText> causes,
            long judged,
            long failing,
            long explained,
            String file,
            String sheet,
            List<Integer> rows) {
        static RuleView of(TableQuality table, TableQuality.RuleQuality rule, UnitCards.Failing failing) {
            return new RuleView(
                    rule.rule().id(),
                    rule.rule().severity().code(),
                    rule.rule().severity().label(),
                    table.table().label(),
                    rule.rule().check().text(),
                    rule.rule().usualCauses(),
                    rule.judged(),
                    rule.failing(),
                    rule.explained(),
                    failing.file(),
                    failing.sheet(),
                    failing.rows());
        }
    }

    /** A cross-check: both sides, the difference, and in which tables to look. */
    record CrossView(
            String id,
            LocalText kind,
            LocalText label,
            String verdict,
            SideView left,
            SideView right,
            @Nullable String difference,
            @Nullable LocalText unit,
            List<LocalText> look) {
        static CrossView of(CrossFinding found, Catalogue catalogue) {
            return new CrossView(
                    found.check().id(),
                    found.check().kind().label(),
                    found.check().label(),
                    found.agrees() ? "agrees" : found.judged() ? "differs" : "not_judged",
                    SideView.of(found.check().left(), found.left()),
                    SideView.of(found.check().right(), found.right()),
                    found.difference()
                            .reported()
                            .map(difference -> plain(difference))
                            .orElse(null),
                    found.left()
                            .reported()
                            .map(quantity -> quantity.unit().symbol())
                            .orElse(null),
                    found.check().look().stream()
                            .map(table -> catalogue.requireTable(table).label())
                            .toList());
        }
    }

    /** One side of a cross-check. */
    record SideView(
            LocalText label,
            String formula,
            @Nullable String text,
            @Nullable LocalText missing) {
        static SideView of(CrossCheck.Side side, Observed<Quantity> value) {
            return new SideView(
                    side.label(),
                    side.formula().text(),
                    value.reported().map(CardView::plain).orElse(null),
                    value.missingReason().map(MissingReason::label).orElse(null));
        }
    }

    private static String plain(Quantity quantity) {
        return quantity.amount().signum() == 0
                ? "0"
                : quantity.amount().stripTrailingZeros().toPlainString();
    }
}
