package org.lubanchi.platform.evaluation.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.definitions.evaluation.SchemeNode;
import org.lubanchi.engine.definitions.report.TileMap;
import org.lubanchi.engine.evaluation.Explaining;
import org.lubanchi.engine.evaluation.SchemeScores;
import org.lubanchi.engine.evaluation.ScoreExplanation;
import org.lubanchi.engine.evaluation.Scored;
import org.lubanchi.engine.evaluation.Sensitivity;
import org.lubanchi.engine.evaluation.Subject;
import org.lubanchi.engine.evaluation.Total;
import org.lubanchi.engine.evaluation.WhatIf;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.ReportYear;

/** Scores on the wire: the board of all schools, and one school's card opened to its formulas. */
final class ScoreViews {
    private static final BigDecimal SHARE = new BigDecimal("0.1");

    private ScoreViews() {}

    /** A scheme as the list shows it. */
    record SchemeView(
            String id, LocalText label, LocalText note, int from, String total, int points, boolean recalled) {
        static SchemeView of(EvaluationScheme scheme, Catalogue catalogue) {
            boolean recalled = catalogue.requireSource(scheme.source()).status()
                    == org.lubanchi.engine.definitions.Source.Status.RECALLED;
            return new SchemeView(
                    scheme.id(),
                    scheme.label(),
                    scheme.note(),
                    scheme.from(),
                    scheme.total().toPlainString(),
                    scheme.listLeaves().size(),
                    recalled);
        }
    }

    /** All units of one level, and the levels the scheme scores. */
    record BoardView(
            SchemeView scheme,
            List<LevelView> levels,
            String level,
            List<DimensionView> dimensions,
            List<RowView> rows,
            SensitivityView sensitivity,
            boolean synthetic) {}

    /** A level of units that are scored among themselves. */
    record LevelView(String id, LocalText label) {}

    /** A level as an address names it. */
    static String word(UnitKind level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /** Levels as a refusal names them. */
    static LocalText named(List<UnitKind> levels) {
        String words = levels.stream().map(ScoreViews::word).collect(Collectors.joining("、"));
        return new LocalText(words, words);
    }

    /** A first-level node. */
    record DimensionView(String code, LocalText label, String weight) {}

    /** A unit's line: its place is null when it has no total, its square when it is on no map. */
    record RowView(
            String unit,
            LocalText name,
            @Nullable Integer place,
            boolean tied,
            @Nullable String points,
            String confidence,
            @Nullable LocalText rating,
            List<@Nullable String> dimensions,
            TileMap.@Nullable Square tile) {}

    /** How much the ranking hangs on the weights. */
    record SensitivityView(String share, List<MoveView> moves) {}

    /** One moved weight. */
    record MoveView(String code, LocalText label, String weight, int changed, int furthest) {}

    static BoardView board(SchemeScores scores, Catalogue catalogue, UnitKind level, boolean synthetic) {
        List<SchemeNode> dimensions = scores.scheme().nodes();
        Squares squares = level == UnitKind.COUNTY
                ? who -> catalogue.forms().findSquare(who.name().zh())
                : who -> Optional.empty();
        List<RowView> rows = new ArrayList<>();
        List<Integer> placed = new ArrayList<>();
        for (SchemeScores.Placed each : scores.ranking()) {
            rows.add(row(scores, squares, each.subject(), Optional.of(each)));
            placed.add(each.subject());
        }
        for (int i = 0; i < scores.cohort().size(); i++) {
            if (!placed.contains(i)) {
                rows.add(row(scores, squares, i, Optional.empty()));
            }
        }
        Sensitivity sensitivity = Sensitivity.of(scores, SHARE);
        return new BoardView(
                SchemeView.of(scores.scheme(), catalogue),
                scores.scheme().population().levels().stream()
                        .map(each -> new LevelView(word(each), each.label()))
                        .toList(),
                word(level),
                dimensions.stream()
                        .map(node -> new DimensionView(
                                node.code(), node.label(), node.weight().toPlainString()))
                        .toList(),
                rows,
                new SensitivityView(
                        "10%",
                        sensitivity.moves().stream()
                                .map(move -> new MoveView(
                                        move.code(),
                                        move.label(),
                                        Amounts.text(move.weight()),
                                        move.changed(),
                                        move.furthest()))
                                .toList()),
                synthetic);
    }

    /** Where a unit stands on the map. */
    private interface Squares {
        Optional<TileMap.Square> find(Subject who);
    }

    private static RowView row(
            SchemeScores scores, Squares squares, int subject, Optional<SchemeScores.Placed> placed) {
        Subject who = scores.cohort().subjects().get(subject);
        Total total = scores.totals().get(subject);
        List<@Nullable String> dimensions = new ArrayList<>();
        for (SchemeNode node : scores.scheme().nodes()) {
            dimensions.add(
                    Amounts.points(scores.requireScored(node.code(), subject).points()));
        }
        return new RowView(
                who.unit().value(),
                who.name(),
                placed.map(SchemeScores.Placed::place).orElse(null),
                placed.map(SchemeScores.Placed::tied).orElse(false),
                Amounts.points(total.points()),
                percent(total.confidence()),
                total.rating().map(EvaluationScheme.RatingStep::label).orElse(null),
                dimensions,
                squares.find(who).orElse(null));
    }

    private static String percent(BigDecimal share) {
        return Amounts.text(share.movePointRight(2)) + "%";
    }

    /** One school's card. */
    record CardView(
            String unit,
            LocalText name,
            @Nullable String points,
            String total,
            String confidence,
            @Nullable LocalText rating,
            List<LocalText> vetoes,
            List<NodeView> nodes,
            @Nullable NextView next,
            boolean synthetic) {}

    /** A node with its rule, the rule with numbers, and what is below. */
    record NodeView(
            String code,
            LocalText label,
            String weight,
            @Nullable String points,
            String standing,
            LocalText standingLabel,
            LocalText rule,
            LocalText working,
            List<UsedView> inputs,
            List<NodeView> children,
            List<String> peers) {}

    /** A number that was used; its key leads to its trace when an indicator gave it. */
    record UsedView(
            String name,
            LocalText label,
            Amounts.AmountView value,
            @Nullable LocalText from,
            @Nullable String key) {}

    /** What is lacking to the next rating. */
    record NextView(LocalText rating, String lacking, List<ChangeView> changes, List<RoomView> room) {}

    /** A change that suffices alone. */
    record ChangeView(String code, LocalText label, String from, String to) {}

    /** Points that were left. */
    record RoomView(String code, LocalText label, String points) {}

    static CardView card(SchemeScores scores, Catalogue catalogue, int subject, ReportYear year, boolean synthetic) {
        Subject who = scores.cohort().subjects().get(subject);
        Total total = scores.totals().get(subject);
        List<NodeView> nodes = new Explaining(catalogue, scores)
                .of(subject).stream().map(each -> node(each, scores, who, year)).toList();
        WhatIf.Lacking lacking = new WhatIf(scores).of(subject);
        return new CardView(
                who.unit().value(),
                who.name(),
                Amounts.points(total.points()),
                scores.scheme().total().toPlainString(),
                percent(total.confidence()),
                total.rating().map(EvaluationScheme.RatingStep::label).orElse(null),
                total.vetoes().stream().map(EvaluationScheme.Veto::label).toList(),
                nodes,
                lacking.next().map(step -> next(step, lacking)).orElse(null),
                synthetic);
    }

    private static NextView next(EvaluationScheme.RatingStep step, WhatIf.Lacking lacking) {
        return new NextView(
                step.label(),
                lacking.lacking().toPlainString(),
                lacking.single().stream()
                        .map(change -> new ChangeView(
                                change.code(), change.label(), Amounts.text(change.from()), Amounts.text(change.to())))
                        .toList(),
                lacking.room().stream()
                        .limit(5)
                        .map(room -> new RoomView(
                                room.code(), room.label(), room.points().toPlainString()))
                        .toList());
    }

    private static NodeView node(ScoreExplanation each, SchemeScores scores, Subject who, ReportYear year) {
        return new NodeView(
                each.code(),
                each.label(),
                each.weight().toPlainString(),
                Amounts.points(each.scored().points()),
                each.scored().standing().name().toLowerCase(Locale.ROOT),
                each.scored().standing().label(),
                each.rule(),
                each.working(),
                each.inputs().stream()
                        .map(used -> new UsedView(
                                used.name(),
                                used.label(),
                                Amounts.of(used.value()),
                                used.from().orElse(null),
                                used.indicator() ? new FactKey(used.name(), who.unit(), year).toString() : null))
                        .toList(),
                each.children().stream()
                        .map(child -> node(child, scores, who, year))
                        .toList(),
                peers(scores, each.code()));
    }

    /** The points of all schools at a node, for the distribution; without names. */
    private static List<String> peers(SchemeScores scores, String code) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < scores.cohort().size(); i++) {
            Scored scored = scores.requireScored(code, i);
            scored.points().map(BigDecimal::toPlainString).ifPresent(points::add);
        }
        points.sort((a, b) -> new BigDecimal(a).compareTo(new BigDecimal(b)));
        return List.copyOf(points);
    }
}
