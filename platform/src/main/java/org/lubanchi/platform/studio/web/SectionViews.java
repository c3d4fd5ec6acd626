package org.lubanchi.platform.studio.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.PrintedForm;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.report.BlockArrangement;
import org.lubanchi.engine.report.BlockArranging;
import org.lubanchi.engine.report.FactSource;
import org.lubanchi.engine.report.narrative.ChipReading;
import org.lubanchi.engine.report.narrative.Narrative;
import org.lubanchi.engine.report.narrative.NarrativePiece.Chip;
import org.lubanchi.engine.report.narrative.NearestFigures;
import org.lubanchi.engine.report.narrative.TextDifference;
import org.lubanchi.platform.http.ErrorBody;
import org.lubanchi.platform.report.DocumentView;
import org.lubanchi.platform.studio.ArrangementForm;
import org.lubanchi.platform.studio.NarrativeForm;
import org.lubanchi.platform.studio.SectionComment;
import org.lubanchi.platform.studio.SectionText;
import org.lubanchi.platform.studio.StudioReport;
import org.lubanchi.platform.studio.Writing;

/** Sections of the studio on the wire. */
final class SectionViews {
    private SectionViews() {}

    /**
     * A section: what the figures write, what people wrote, and what is to be said to it.
     *
     * @param looks how its tables and charts may be shown
     * @param figures the bound figures of the text in order, as they are today
     */
    record SectionView(
            String id,
            List<DocumentView.BlockView> blocks,
            List<LooksView> looks,
            TextView text,
            List<FigureView> figures,
            List<UnboundView> unbound,
            List<CommentView> comments,
            boolean editable) {}

    /** How a block may be shown, its title and names as the outline has them, and what was chosen. */
    record LooksView(
            String block,
            List<String> kinds,
            boolean orders,
            String title,
            List<String> names,
            ArrangementForm chosen) {
        static LooksView of(Block block, BlockArranging.Choices choices, Map<String, BlockArrangement> wanted) {
            return new LooksView(
                    block.id(),
                    choices.kinds().stream().map(ArrangementForm::word).toList(),
                    choices.orders(),
                    choices.title(),
                    choices.names(),
                    ArrangementForm.of(wanted.getOrDefault(block.id(), BlockArrangement.NONE)));
        }
    }

    /** A text at a version. */
    record TextView(
            int version,
            int characters,
            NarrativeForm narrative,
            @Nullable String by,
            @Nullable String at) {
        static TextView of(SectionText text) {
            return new TextView(
                    text.version(),
                    text.narrative().length(),
                    NarrativeForm.of(text.narrative()),
                    text.by().map(StudioReport.Signed::name).orElse(null),
                    text.by().map(by -> by.at().toString()).orElse(null));
        }
    }

    /** A bound figure as it is today. */
    record FigureView(
            String key, LocalText label, String unit, String now, String printed, boolean gone, boolean moved) {}

    /** The bound figures of a text in order. */
    static List<FigureView> figures(Narrative narrative, Catalogue catalogue, FactSource facts) {
        List<FigureView> figures = new ArrayList<>();
        for (Chip chip : narrative.listChips()) {
            ChipReading reading = ChipReading.of(chip, catalogue, facts);
            figures.add(new FigureView(
                    chip.key().toString(),
                    label(chip.key(), catalogue),
                    unit(chip.key(), catalogue),
                    reading.now(),
                    reading.printed(),
                    reading.gone(),
                    reading.moved(chip)));
        }
        return figures;
    }

    private static LocalText label(FactKey key, Catalogue catalogue) {
        return catalogue
                .findIndicator(key.indicator())
                .map(indicator -> indicator.label())
                .orElse(new LocalText(key.indicator(), key.indicator()));
    }

    private static String unit(FactKey key, Catalogue catalogue) {
        return catalogue
                .findIndicator(key.indicator())
                .map(indicator -> indicator.unit().symbol().zh())
                .orElse("");
    }

    /** A typed number with what it may mean. */
    record UnboundView(int paragraph, int piece, int from, String text, List<OfferView> offers) {
        static UnboundView of(Writing.Unbound unbound, Catalogue catalogue) {
            return new UnboundView(
                    unbound.number().paragraph(),
                    unbound.number().piece(),
                    unbound.number().from(),
                    unbound.number().text(),
                    unbound.offers().stream()
                            .map(offer -> OfferView.of(offer, catalogue))
                            .toList());
        }
    }

    /** A figure that can be bound. */
    record OfferView(
            String key,
            int year,
            LocalText label,
            String unit,
            int decimals,
            int scale,
            String printed,
            boolean exact) {
        static OfferView of(NearestFigures.Offer offer, Catalogue catalogue) {
            return of(offer.key(), offer.form(), offer.printed(), offer.exact(), catalogue);
        }

        static OfferView of(FactKey key, PrintedForm form, String printed, boolean exact, Catalogue catalogue) {
            return new OfferView(
                    key.toString(),
                    key.year().year(),
                    SectionViews.label(key, catalogue),
                    SectionViews.unit(key, catalogue),
                    form.decimals(),
                    form.scale(),
                    printed,
                    exact);
        }
    }

    /** A comment. */
    record CommentView(
            long id,
            @Nullable Long thread,
            String quote,
            String text,
            @Nullable String proposal,
            String by,
            String at,
            @Nullable String resolvedBy) {
        static CommentView of(SectionComment comment) {
            return new CommentView(
                    comment.id(),
                    comment.thread().isPresent() ? comment.thread().getAsLong() : null,
                    comment.quote(),
                    comment.text(),
                    comment.proposal().orElse(null),
                    comment.by().name(),
                    comment.by().at().toString(),
                    comment.resolved().map(StudioReport.Signed::name).orElse(null));
        }
    }

    /** A line of the history. */
    record VersionView(
            int version,
            int characters,
            @Nullable String by,
            @Nullable String at) {
        static VersionView of(SectionText text) {
            TextView view = TextView.of(text);
            return new VersionView(view.version(), view.characters(), view.by(), view.at());
        }
    }

    /** A version and how it differs from the one before. */
    record DifferenceView(TextView text, List<RunView> runs) {}

    /** A run of characters: kept, taken_out or put_in. */
    record RunView(String change, String text) {
        static RunView of(TextDifference.Run run) {
            return new RunView(run.change().name().toLowerCase(java.util.Locale.ROOT), run.text());
        }
    }

    /** Somebody else was faster: why it is refused, and both texts. */
    record ConflictView(
            List<ErrorBody.Told> issues, @Nullable String incident, TextView theirs, TextView yours) {}
}
