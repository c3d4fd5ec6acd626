package org.lubanchi.adapter.office.document.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.adapter.office.document.AnchoredFigure;
import org.lubanchi.adapter.office.document.container.XmlElement;
import org.lubanchi.adapter.office.document.layout.FormText;
import org.lubanchi.engine.document.DocumentPlace;
import org.lubanchi.engine.document.FactAnchor;
import org.lubanchi.engine.kernel.FactKey;

/**
 * Follows the anchors of a Word file while its text goes by (锚点追踪).
 *
 * <p>A content control that kept its tag counts first; where a program dropped tags, the hidden bookmark says the same.
 */
final class AnchorTrail {
    private final Map<String, FactAnchor> byTag = new HashMap<>();
    private final Map<String, FactAnchor> byBookmark = new HashMap<>();
    private final Map<String, String> printed = new HashMap<>();
    private final Map<DocumentPlace, FactAnchor> places = new HashMap<>();
    private final List<Found> found = new ArrayList<>();
    private final Map<String, Found> openMarks = new LinkedHashMap<>();
    private final List<Found> openControls = new ArrayList<>();

    /** Reads the listing; entries that are not ours or not whole are passed over, their text stays plain. */
    AnchorTrail(Optional<XmlElement> listing) {
        if (listing.isEmpty()) {
            return;
        }
        for (XmlElement each : listing.get().elements("figure")) {
            Optional<FactAnchor> anchor = anchor(each);
            if (anchor.isPresent()) {
                String id = anchor.get().id();
                byTag.put(id.length() > 64 ? id.substring(0, 64) : id, anchor.get());
                byBookmark.put(each.attribute("bookmark").orElse(""), anchor.get());
                each.attribute("printed").ifPresent(text -> printed.put(id, text));
            }
        }
    }

    private static Optional<FactAnchor> anchor(XmlElement entry) {
        try {
            FactKey key = FactKey.parse(entry.attribute("key").orElse(""));
            return FormText.read(entry.attribute("form").orElse(""))
                    .map(form -> new FactAnchor(entry.attribute("id").orElse(""), key, form));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static final class Found {
        private final FactAnchor anchor;
        private final StringBuilder byMark = new StringBuilder();
        private final StringBuilder byControl = new StringBuilder();
        private boolean controlled;
        private int paragraph = -1;

        /** Text of a table cell never goes beyond its cell. */
        boolean beganIn(DocumentPlace place) {
            if (!(place instanceof DocumentPlace.ParagraphRun run)) {
                return false;
            }
            paragraph = paragraph < 0 ? run.paragraph() : paragraph;
            return paragraph == run.paragraph();
        }

        Found(FactAnchor anchor) {
            this.anchor = anchor;
        }
    }

    void openBookmark(String id, String name) {
        FactAnchor anchor = byBookmark.get(name);
        if (anchor != null) {
            Found mark = new Found(anchor);
            found.add(mark);
            openMarks.put(id, mark);
        }
    }

    void closeBookmark(String id) {
        openMarks.remove(id);
    }

    /** Opens the control with this tag; whether it is one of ours, and must be closed. */
    boolean openControl(String tag) {
        FactAnchor anchor = byTag.get(tag);
        if (anchor == null) {
            return false;
        }
        Found control = openMarks.values().stream()
                .filter(mark -> mark.anchor.equals(anchor) && !mark.controlled)
                .findFirst()
                .orElseGet(() -> {
                    Found alone = new Found(anchor);
                    found.add(alone);
                    return alone;
                });
        control.controlled = true;
        openControls.add(control);
        return true;
    }

    void closeControl() {
        openControls.removeLast();
    }

    /** Text that goes by, and where it stands. */
    void text(String text, DocumentPlace place) {
        innermost(place).ifPresent(anchor -> places.put(place, anchor));
        openMarks.values().forEach(mark -> mark.byMark.append(text));
        openControls.forEach(control -> control.byControl.append(text));
    }

    /** A control holds its text; a bookmark holds it only in the paragraph it began in, for its end may be lost. */
    private Optional<FactAnchor> innermost(DocumentPlace place) {
        if (!openControls.isEmpty()) {
            return Optional.of(openControls.getLast().anchor);
        }
        return openMarks.values().stream()
                .filter(mark -> mark.beganIn(place))
                .reduce((_, later) -> later)
                .map(mark -> mark.anchor);
    }

    /** What the text at a place is bound to. */
    Optional<FactAnchor> at(DocumentPlace place) {
        return Optional.ofNullable(places.get(place));
    }

    /** What was printed when the file was written; nothing in files of before this was kept. */
    Optional<String> printed(FactAnchor anchor) {
        return Optional.ofNullable(printed.get(anchor.id()));
    }

    List<AnchoredFigure> figures() {
        return found.stream()
                .map(each ->
                        new AnchoredFigure(each.anchor, (each.controlled ? each.byControl : each.byMark).toString()))
                .toList();
    }
}
