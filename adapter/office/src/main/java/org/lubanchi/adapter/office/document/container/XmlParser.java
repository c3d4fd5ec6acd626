package org.lubanchi.adapter.office.document.container;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Parses XML of strangers into elements (安全解析): no document type, no entities, bounded size and nesting. */
public final class XmlParser {
    private static final Map<String, String> PREFIXES = prefixes();
    private final Unreadable unreadable;
    private final ReadLimits limits;

    /** A parser that tells failures about this file. */
    public XmlParser(Unreadable unreadable, ReadLimits limits) {
        this.unreadable = unreadable;
        this.limits = limits;
    }

    private static Map<String, String> prefixes() {
        Map<String, String> map = new HashMap<>();
        String office = "http://schemas.openxmlformats.org/";
        String strict = "http://purl.oclc.org/ooxml/";
        map.put(office + "wordprocessingml/2006/main", "w:");
        map.put(strict + "wordprocessingml/main", "w:");
        map.put(office + "drawingml/2006/main", "a:");
        map.put(strict + "drawingml/main", "a:");
        map.put(office + "drawingml/2006/chart", "c:");
        map.put(strict + "drawingml/chart", "c:");
        map.put(office + "drawingml/2006/wordprocessingDrawing", "wp:");
        map.put(strict + "drawingml/wordprocessingDrawing", "wp:");
        map.put(office + "officeDocument/2006/relationships", "r:");
        map.put(strict + "officeDocument/relationships", "r:");
        map.put(office + "officeDocument/2006/math", "m:");
        map.put(strict + "officeDocument/math", "m:");
        map.put(office + "markup-compatibility/2006", "mc:");
        map.put("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps:");
        map.put("urn:schemas-microsoft-com:vml", "v:");
        map.put("http://purl.org/dc/elements/1.1/", "dc:");
        return map;
    }

    /**
     * Parses one part; the stream stays open.
     *
     * @param part its name, for failures
     */
    public XmlElement parse(InputStream in, String part) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(limits.depth() + 10));
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            try {
                return tree(reader, part);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw unreadable.damaged(part, e);
        }
    }

    private XmlElement tree(XMLStreamReader reader, String part) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw unreadable.entities(part);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > limits.elements()) {
                        throw unreadable.tooLarge(part + " 的元素数（elements）", limits.elements());
                    }
                    if (open.size() >= limits.depth()) {
                        throw unreadable.tooLarge(part + " 的嵌套层数（nesting）", limits.depth());
                    }
                    open.push(element(reader));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement closed = open.pop();
                    XmlElement parent = open.peek();
                    if (parent == null) {
                        root = closed;
                    } else {
                        parent.children().add(new XmlElement.Node.Child(closed));
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text(open.peek(), reader.getText());
                default -> {}
            }
        }
        return Optional.ofNullable(root).orElseThrow(() -> unreadable.damaged(part));
    }

    private static void text(@Nullable XmlElement parent, String text) {
        if (parent != null && !text.isEmpty()) {
            parent.children().add(new XmlElement.Node.Text(text));
        }
    }

    private static XmlElement element(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(
                    prefix(reader.getAttributeNamespace(i)) + reader.getAttributeLocalName(i),
                    reader.getAttributeValue(i));
        }
        List<XmlElement.Node> children = new ArrayList<>(4);
        return new XmlElement(prefix(reader.getNamespaceURI()) + reader.getLocalName(), attributes, children);
    }

    private static String prefix(@Nullable String namespace) {
        return namespace == null ? "" : PREFIXES.getOrDefault(namespace, "");
    }
}
