package org.lubanchi.adapter.office.document.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.lubanchi.adapter.office.document.container.Unreadable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A part of a Word file as a tree that can be changed and written back (可改的部件树); no document types, no entities. */
final class WordDom {
    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private WordDom() {}

    static Document parse(byte[] part, String name, Unreadable unreadable) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(part));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw unreadable.damaged(name, e);
        }
    }

    static byte[] write(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            document.setXmlStandalone(true);
            transformer.transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IllegalStateException("A tree in memory could not be written", e);
        }
        return out.toByteArray();
    }

    /** The usual name of an element: {@code w:p} whatever prefix the file has; other namespaces give the bare name. */
    static String name(Element element) {
        String namespace = String.valueOf(element.getNamespaceURI());
        String prefix = namespace.equals(WORD) || namespace.equals(STRICT)
                ? "w:"
                : namespace.equals(COMPATIBILITY) ? "mc:" : "";
        return prefix + element.getLocalName();
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream().filter(each -> name(each).equals(name)).findFirst();
    }

    /** The alternative that the reader reads. */
    static Optional<Element> chosen(Element alternative) {
        return child(alternative, "mc:Choice").or(() -> child(alternative, "mc:Fallback"));
    }

    static String attribute(Element element, String local) {
        String value = element.getAttributeNS(String.valueOf(element.getNamespaceURI()), local);
        return value == null ? "" : value;
    }
}
