package org.lubanchi.adapter.office.document.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.adapter.office.document.ReadReport;
import org.lubanchi.adapter.office.document.container.FileKind;
import org.lubanchi.adapter.office.document.container.ReadLimits;
import org.lubanchi.adapter.office.document.container.Unreadable;
import org.lubanchi.adapter.office.document.container.XmlElement;
import org.lubanchi.adapter.office.document.reading.ChineseDate;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;

/** Reads pages, ours and those of strangers, however loosely they are written (读取 HTML 长文). */
public final class HtmlFigureReader {
    private HtmlFigureReader() {}

    /**
     * Reads a page.
     *
     * @throws org.lubanchi.engine.kernel.Failure when it is no page, damaged or too large
     * @throws IOException when the disk does not give it
     */
    public static ReadReport read(Path path, ReadLimits limits) throws IOException {
        Unreadable unreadable = Unreadable.file(path);
        FileKind kind = FileKind.of(path);
        if (kind != FileKind.HTML) {
            throw unreadable.wrongKind(kind, FileKind.HTML);
        }
        if (Files.size(path) > limits.partBytes()) {
            throw unreadable.tooLarge("文件大小（bytes）", limits.partBytes());
        }
        String text = HtmlCharacters.read(Files.readAllBytes(path)).orElseThrow(() -> unreadable.damaged("html"));
        XmlElement root = HtmlSoup.parse(text, limits, unreadable);
        HtmlBodyReader body = new HtmlBodyReader(limits, unreadable);
        List<XmlElement> all = root.everything().toList();
        XmlElement article = named(all, "article").or(() -> named(all, "body")).orElse(root);
        Document document = new Document(meta(all), body.read(article));
        return new ReadReport(document, body.figures());
    }

    private static Optional<XmlElement> named(List<XmlElement> all, String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private static DocumentMeta meta(List<XmlElement> all) {
        List<DocumentMeta.Property> properties = new ArrayList<>();
        all.stream()
                .filter(each -> each.name().equals("head"))
                .flatMap(head -> head.elements("meta").stream())
                .filter(each -> each.attribute("name").orElse("").startsWith("property:"))
                .forEach(each -> properties.add(new DocumentMeta.Property(
                        each.attribute("name").orElse("").substring("property:".length()),
                        each.attribute("content").orElse(""))));
        String title =
                named(all, "title").map(XmlElement::text).map(String::strip).orElse("");
        return new DocumentMeta(
                title,
                classed(all, "subtitle"),
                classed(all, "publisher"),
                ChineseDate.find(classed(all, "date")),
                classed(all, "notice"),
                properties);
    }

    private static String classed(List<XmlElement> all, String css) {
        return all.stream()
                .filter(each -> each.attribute("class").orElse("").equals(css))
                .map(XmlElement::text)
                .findFirst()
                .orElse("");
    }
}
