package org.lubanchi.adapter.office.document.word;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.adapter.office.document.container.XmlElement;
import org.lubanchi.adapter.office.document.reading.ChineseDate;
import org.lubanchi.engine.document.DocumentMeta;

/** The lines of a cover, told apart by their styles (封面各行). */
final class CoverLines {
    private String title = "";
    private String subtitle = "";
    private String notice = "";
    private String publisher = "";
    private Optional<LocalDate> date = Optional.empty();

    /** Takes a paragraph when its style says that it belongs to the cover and its line is not yet taken. */
    boolean take(String style, String text) {
        switch (style) {
            case "title" -> {
                if (title.isEmpty()) {
                    title = text;
                    return true;
                }
            }
            case "subtitle" -> {
                if (subtitle.isEmpty()) {
                    subtitle = text;
                    return true;
                }
            }
            case "封面提示" -> {
                notice = text;
                return true;
            }
            case "封面发布单位" -> {
                publisher = text;
                return true;
            }
            case "封面日期" -> {
                date = ChineseDate.find(text);
                return date.isPresent();
            }
            default -> {}
        }
        return false;
    }

    /**
     * The front matter.
     *
     * @param fallbackTitle when neither cover nor properties name one
     */
    DocumentMeta meta(Optional<XmlElement> core, Optional<XmlElement> custom, String fallbackTitle) {
        String named = title.isEmpty()
                ? core.flatMap(each -> each.find("dc:title"))
                        .map(XmlElement::text)
                        .filter(text -> !text.isBlank())
                        .orElse(fallbackTitle)
                : title;
        List<DocumentMeta.Property> properties = new ArrayList<>();
        for (XmlElement each : custom.map(root -> root.elements("property")).orElse(List.of())) {
            properties.add(new DocumentMeta.Property(each.attribute("name").orElse(""), each.text()));
        }
        return new DocumentMeta(named, subtitle, publisher, date, notice, properties);
    }
}
