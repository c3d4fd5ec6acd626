package org.lubanchi.adapter.office.document.word;

import java.util.List;
import org.lubanchi.adapter.office.document.container.XmlElement;
import org.lubanchi.adapter.office.document.reading.PlacedText;
import org.lubanchi.engine.document.DocumentPlace;

/**
 * A paragraph as it was read (读入的段落).
 *
 * @param text what it says
 * @param charts charts drawn in it
 * @param boxes contents of text boxes anchored in it
 * @param footnotes footnotes it refers to
 * @param breaksPage whether a new page begins before or in it
 */
record WordParagraph(PlacedText text, List<Drawn> charts, List<Boxed> boxes, List<Note> footnotes, boolean breaksPage) {
    /** A chart by its relation, with the description people wrote for it. */
    record Drawn(String relation, String summary, DocumentPlace place) {}

    /** A text box and the place of its anchor. */
    record Boxed(XmlElement content, DocumentPlace place) {}

    /** A reference to a foot- or endnote. */
    record Note(String part, String id, DocumentPlace place) {}
}
