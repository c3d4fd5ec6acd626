package org.lubanchi.platform.quality.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.indicator.quality.QualityCard;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.quality.UnitCards;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Data quality: all units at a glance, and one unit's card. */
@RestController
class QualityController {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final UnitCards cards;

    QualityController(UnitCards cards) {
        this.cards = cards;
    }

    @GetMapping("/api/quality/cards")
    SheetView sheet(@RequestParam String unit, @RequestParam int year) {
        UnitCards.Sheet sheet = cards.sheet(Asked.unit(unit), Asked.year(year));
        return new SheetView(
                sheet.cards().stream().map(card -> RowView.of(card, sheet)).toList(),
                sheet.manifest().synthetic());
    }

    @GetMapping("/api/quality/cards/{unit}")
    CardView card(@PathVariable String unit, @RequestParam int year) {
        OrgUnitId of = Asked.unit(unit);
        UnitCards.Sheet sheet = cards.sheet(of, Asked.year(year));
        QualityCard card = sheet.cards().stream()
                .filter(each -> each.unit().equals(of))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        unit + " " + year,
                        new LocalText("这个单位自己不报表", "this unit reports nothing of its own"),
                        new LocalText("要填报的单位，如学校", "a unit that reports, such as a school")));
        return CardView.of(card, sheet, cards);
    }

    /** A share as percent with one decimal, cut off: nothing reads as all that is not; none where nothing was judged. */
    static @Nullable String percent(Optional<BigDecimal> share) {
        return share.map(each ->
                        each.multiply(HUNDRED).setScale(1, RoundingMode.DOWN).toPlainString())
                .orElse(null);
    }

    /** Every unit's card in one line. */
    record SheetView(List<RowView> rows, boolean synthetic) {}

    /** A unit's line: the whole, then the parts in their order. */
    record RowView(String unit, LocalText name, ScoreView whole, List<ScoreView> parts) {
        static RowView of(QualityCard card, UnitCards.Sheet sheet) {
            return new RowView(
                    card.unit().value(),
                    sheet.manifest().nameOf(card.unit()),
                    ScoreView.of(new LocalText("合计", "All"), "whole", card.items()),
                    card.parts().stream()
                            .map(part -> ScoreView.of(
                                    part.part().label(), part.part().code(), part.items()))
                            .toList());
        }
    }

    /**
     * What was earned of the weight that could be judged.
     *
     * @param percent none where nothing could be judged
     */
    record ScoreView(String code, LocalText label, @Nullable String percent, String judged, String weight) {
        static ScoreView of(LocalText label, String code, List<QualityCard.Item> items) {
            BigDecimal weight = items.stream().map(QualityCard.Item::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new ScoreView(
                    code,
                    label,
                    QualityController.percent(QualityCard.shareOf(items)),
                    QualityCard.judgedWeight(items).toPlainString(),
                    weight.toPlainString());
        }
    }
}
