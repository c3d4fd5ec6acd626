package org.lubanchi.adapter.office.document.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.lubanchi.adapter.office.document.layout.Markup;
import org.lubanchi.adapter.office.document.reading.ChineseDate;
import org.lubanchi.engine.document.Block.Heading;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;

/**
 * Writes a document as one page that needs no network (HTML 长文).
 *
 * <p>A content security policy forbids it to load anything; the one script is allowed by its hash.
 */
public final class HtmlWriter {
    private static final int CONTENTS_LEVELS = 2;

    private HtmlWriter() {}

    /**
     * Writes the page; the stream stays open.
     *
     * @param traceByAnchor lines that say where a figure comes from, by anchor id
     */
    public static void write(Document document, Map<String, List<String>> traceByAnchor, OutputStream out)
            throws IOException {
        Markup page = new Markup();
        page.raw("<!DOCTYPE html>\n").open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "zh-CN");
        String script = "//<![CDATA[\n" + resource("report.js") + "//]]>";
        head(page, document.meta(), script);
        page.open("body").line();
        page.element("a", "跳到正文", "class", "skip", "href", "#text").line();
        if (!document.meta().notice().isEmpty()) {
            page.element("p", document.meta().notice(), "class", "notice", "role", "note");
        }
        page.open("div", "class", "frame").line();
        contents(page, document);
        page.open("main", "id", "text", "tabindex", "-1")
                .open("article", "class", "page")
                .line();
        cover(page, document.meta());
        HtmlBlocks blocks = new HtmlBlocks(page, false, "");
        document.blocks().forEach(blocks::add);
        page.close().close().line();
        page.open("aside", "aria-label", "数字的来历").line();
        new HtmlTraces(traceByAnchor).write(page, document);
        page.close().close();
        page.open("script").raw(script).close();
        page.close().close();
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void head(Markup page, DocumentMeta meta, String script) throws IOException {
        page.open("head").line().leaf("meta", "charset", "utf-8").line();
        page.leaf(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src 'unsafe-inline'; script-src '" + hash(script)
                                + "'; base-uri 'none'; form-action 'none'")
                .line();
        page.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        for (DocumentMeta.Property property : meta.properties()) {
            page.leaf("meta", "name", "property:" + property.name(), "content", property.value())
                    .line();
        }
        page.element("title", meta.title()).line();
        page.open("style")
                .raw("/*<![CDATA[*/\n" + resource("report.css") + "/*]]>*/")
                .close()
                .line();
        page.close().line();
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The cover: title, subtitle, publisher, date. */
    public static void cover(Markup page, DocumentMeta meta) {
        page.open("header", "class", "cover").element("h1", meta.title());
        line(page, "subtitle", meta.subtitle());
        line(page, "publisher", meta.publisher());
        line(page, "date", meta.date().map(ChineseDate::print).orElse(""));
        page.close().line();
    }

    private static void line(Markup page, String css, String text) {
        if (!text.isEmpty()) {
            page.element("p", text, "class", css);
        }
    }

    private static void contents(Markup page, Document document) {
        page.open("nav", "class", "toc", "aria-label", "目录").element("h2", "目录");
        List<Heading> headings = headings(document);
        if (!headings.isEmpty()) {
            page.open("ol");
            for (Heading heading : headings) {
                page.open("li", "class", "l" + heading.level());
                String number = heading.number().isEmpty() ? "" : heading.number() + " ";
                page.element("a", number + HtmlBlocks.text(heading.inlines()), "href", "#" + heading.id());
                page.close();
            }
            page.close();
        }
        page.close().line();
    }

    /** The headings that a contents list names. */
    public static List<Heading> headings(Document document) {
        return document.blocks().stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.level() <= CONTENTS_LEVELS)
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlWriter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing from the module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
