package org.lubanchi.adapter.office.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part of a workbook read element by element (XML 部件).
 *
 * <p>A document type declaration has no place in a workbook and is refused, so no entity is ever declared, let alone fetched.
 */
final class XmlPart implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;
    private final String name;
    private final IntakeFailures failures;

    private XmlPart(InputStream in, XMLStreamReader reader, String name, IntakeFailures failures) {
        this.in = in;
        this.reader = reader;
        this.name = name;
        this.failures = failures;
    }

    static XmlPart open(InputStream in, String name, IntakeFailures failures) {
        try {
            return new XmlPart(in, FACTORY.createXMLStreamReader(in), name, failures);
        } catch (XMLStreamException e) {
            throw failures.damaged(name, e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** Moves to the next start of an element; false at the end. */
    boolean nextStart() {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    /** Moves to the next start inside the element of this name; false once that element ends. */
    boolean nextStartWithin(String element) {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element)) {
                return false;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw failures.damaged(name, "ends inside " + element);
            }
        }
    }

    /** Whether the reader stands at the start of this element. */
    boolean at(String element) {
        return reader.getLocalName().equals(element);
    }

    /** An attribute of the element, without namespace. */
    @Nullable
    String attribute(String attribute) {
        return reader.getAttributeValue(null, attribute);
    }

    /** An attribute of the element in any namespace, by local name. */
    Optional<String> anyAttribute(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** The text of the element and those in it, up to its end. */
    String text() {
        return text("");
    }

    /** The text of the element and those in it, except within elements of one name. */
    String text(String without) {
        StringBuilder text = new StringBuilder();
        int skipped = 0;
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                skipped += skipped > 0 || reader.getLocalName().equals(without) ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                skipped -= skipped > 0 ? 1 : 0;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw failures.damaged(name, "ends inside a text");
            } else if (skipped == 0 && reader.hasText()) {
                append(text);
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text) {
        int event = reader.getEventType();
        if (event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    private int next() {
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw failures.damaged(name, "declares or uses entities, which workbooks do not");
            }
            return event;
        } catch (XMLStreamException e) {
            throw failures.damaged(name, e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw failures.damaged(name, e);
        }
    }
}
