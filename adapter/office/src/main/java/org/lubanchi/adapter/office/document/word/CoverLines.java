package org.lubanchi.adapter.office.document.word;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.adapter.office.document.container.XmlElement;
import org.lubanchi.engine.document.DocumentMeta;

/** The lines of a cover, told apart by their styles (封面各行). */
final class CoverLines {
    private static final Pattern DATE = Pattern.compile("(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");
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
                date = date(text);
                return date.isPresent();
            }
            default -> {}
        }
        return false;
    }

    static Optional<LocalDate> date(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
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
