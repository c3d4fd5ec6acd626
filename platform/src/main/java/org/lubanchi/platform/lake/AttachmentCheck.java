package org.lubanchi.platform.lake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Tells by its bytes what a file is. A file that could run something when somebody opens it is none of the kinds: an SVG
 * with anything but drawing in it, a PDF that says openly that it holds a script or starts a program.
 */
public final class AttachmentCheck {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final List<String> ACTIVE_PDF =
            List.of("/JavaScript", "/JS ", "/JS(", "/JS<", "/Launch", "/EmbeddedFile", "/RichMedia");
    private static final Set<String> DRAWING = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "title",
            "desc",
            "metadata",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "image",
            "clippath",
            "mask",
            "pattern",
            "marker",
            "lineargradient",
            "radialgradient",
            "stop",
            "style",
            "filter",
            "fegaussianblur",
            "feoffset",
            "feblend");
    private static final Pattern LINK = Pattern.compile("#[\\w.:-]*|data:image/(png|jpeg);base64,[A-Za-z0-9+/=\\s]*");
    private static final Pattern UNSAFE_STYLE =
            Pattern.compile("(?i)@import|javascript:|expression\\s*\\(|url\\(\\s*['\"]?(?!#)|\\\\");

    private AttachmentCheck() {}

    /** The kind of a file; empty when it is none that is taken. */
    public static Optional<AttachmentKind> kindOf(byte[] content) {
        if (begins(content, PNG) && ends(content, "IEND", 12)) {
            return Optional.of(AttachmentKind.PNG);
        }
        if (begins(content, JPEG)) {
            return Optional.of(AttachmentKind.JPEG);
        }
        if (begins(content, "%PDF-".getBytes(StandardCharsets.US_ASCII)) && ends(content, "%%EOF", 1024)) {
            String text = new String(content, StandardCharsets.ISO_8859_1);
            return ACTIVE_PDF.stream().anyMatch(text::contains) ? Optional.empty() : Optional.of(AttachmentKind.PDF);
        }
        return looksLikeText(content) && drawsOnly(content) ? Optional.of(AttachmentKind.SVG) : Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length > with.length && Arrays.equals(Arrays.copyOf(content, with.length), with);
    }

    private static boolean ends(byte[] content, String with, int within) {
        int from = Math.max(0, content.length - within);
        return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1).contains(with);
    }

    /** A drawing begins with an angle bracket, after a mark of its encoding or blanks. */
    private static boolean looksLikeText(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 64), StandardCharsets.UTF_8);
        return head.replace("\uFEFF", "").stripLeading().startsWith("<");
    }

    private static boolean drawsOnly(byte[] content) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((_, _, _, _) -> {
            // what is no drawing is told by the answer
        });
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            boolean root = false;
            boolean style = false;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = reader.getLocalName().toLowerCase(Locale.ROOT);
                    if ((!root && !name.equals("svg")) || !DRAWING.contains(name) || !harmless(reader)) {
                        return false;
                    }
                    root = true;
                    style = name.equals("style");
                } else if (event == XMLStreamConstants.DTD
                        || event == XMLStreamConstants.PROCESSING_INSTRUCTION
                        || event == XMLStreamConstants.ENTITY_REFERENCE
                        || (style
                                && reader.hasText()
                                && UNSAFE_STYLE.matcher(reader.getText()).find())) {
                    return false;
                }
            }
            return root;
        } catch (XMLStreamException notXml) {
            return false;
        }
    }

    private static boolean harmless(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = reader.getAttributeValue(i);
            boolean link = name.equals("href") || name.equals("src");
            if (name.startsWith("on")
                    || (link && !LINK.matcher(value).matches())
                    || UNSAFE_STYLE.matcher(link ? "" : value).find()) {
                return false;
            }
        }
        return true;
    }
}
