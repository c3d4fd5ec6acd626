package org.lubanchi.adapter.office.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The small parts of a workbook as trees (小部件): relations, styles, notes. A document type declaration is refused. */
final class PartXml {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private PartXml() {}

    static Document read(InputStream in) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(NO_DOCTYPE, true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    /** A tree of its own, with its first element. */
    static Document empty(String namespace, String element) throws IOException {
        try {
            Document made = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
            made.appendChild(made.createElementNS(namespace, element));
            return made;
        } catch (ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    static byte[] written(Document document) throws IOException {
        try {
            document.setXmlStandalone(true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    /** The first element of a name below another, at any depth. */
    static Optional<Element> find(Element within, String name) {
        return within.getElementsByTagNameNS("*", name).item(0) instanceof Element found
                ? Optional.of(found)
                : Optional.empty();
    }

    /** Appends an element of the same namespace as the one it goes into. */
    static Element append(Element to, String name) {
        String prefix = to.getPrefix() == null ? "" : to.getPrefix() + ":";
        Element made = to.getOwnerDocument().createElementNS(to.getNamespaceURI(), prefix + name);
        to.appendChild(made);
        return made;
    }

    /** Lets an element name a relation. */
    static void relate(Element element, String relation) {
        String known = element.getParentNode().lookupPrefix(OFFICE);
        if (known == null) {
            element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:lbr", OFFICE);
        }
        element.setAttributeNS(OFFICE, (known == null ? "lbr" : known) + ":id", relation);
    }

    /** How many child elements there are. */
    static int children(Element of) {
        int count = 0;
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            count += child instanceof Element ? 1 : 0;
        }
        return count;
    }

    /** A text between tags; what XML cannot hold is escaped as workbooks do. */
    static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        String escaped = EscapedText.written(text);
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '\n', '\t' -> safe.append(c);
                default -> {
                    boolean lone = Character.isSurrogate(c) && !paired(escaped, i);
                    if (c < ' ' || c >= '\uFFFE' || lone) {
                        safe.append("_x%04X_".formatted((int) c));
                    } else {
                        safe.append(c);
                    }
                }
            }
        }
        return safe.toString();
    }

    private static boolean paired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
