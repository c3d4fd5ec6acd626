package org.lubanchi.adapter.office.document.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.lubanchi.adapter.office.document.DocumentComment;
import org.lubanchi.adapter.office.document.container.ReadLimits;
import org.lubanchi.adapter.office.document.container.Unreadable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes a copy of a Word file with comments (写批注). Every part but the text, the comments and the two listings that name
 * them is copied byte by byte, so the user's own file stays what it was.
 */
public final class WordCommentWriter {
    private static final String MAIN = "word/document.xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String COMMENTS = "word/comments.xml";
    private static final String COMMENTS_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String RELATION_TYPE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    private static final String EMPTY_RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";

    private final Unreadable unreadable;
    private final ReadLimits limits;

    private WordCommentWriter(Unreadable unreadable, ReadLimits limits) {
        this.unreadable = unreadable;
        this.limits = limits;
    }

    /**
     * Writes the copy; an unfinished one is removed.
     *
     * @param author whose comments they are
     * @return how many comments found their place
     */
    public static int write(Path source, Path target, String author, List<DocumentComment> comments, ReadLimits limits)
            throws IOException {
        WordCommentWriter writer = new WordCommentWriter(Unreadable.file(source), limits);
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            int placed = writer.copy(source, part, author, comments);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return placed;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private int copy(Path source, Path target, String author, List<DocumentComment> comments) throws IOException {
        try (ZipFile zip = new ZipFile(source.toFile());
                OutputStream out = Files.newOutputStream(target);
                ZipOutputStream copy = new ZipOutputStream(out)) {
            Document text = WordDom.parse(bytes(zip, MAIN, ""), MAIN, unreadable);
            Document listed = comments(zip, text);
            int placed = new WordComments(text, listed, author).add(comments);
            Map<String, byte[]> replaced = new LinkedHashMap<>();
            replaced.put(TYPES, WordDom.write(types(zip)));
            replaced.put(MAIN, WordDom.write(text));
            replaced.put(RELATIONS, WordDom.write(relations(zip)));
            replaced.put(COMMENTS, WordDom.write(listed));
            for (Map.Entry<String, byte[]> each : replaced.entrySet()) {
                copy.putNextEntry(new ZipEntry(each.getKey()));
                copy.write(each.getValue());
                copy.closeEntry();
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!replaced.containsKey(entry.getName())) {
                    copy.putNextEntry(new ZipEntry(entry.getName()));
                    try (InputStream in = zip.getInputStream(entry)) {
                        in.transferTo(copy);
                    }
                    copy.closeEntry();
                }
            }
            return placed;
        }
    }

    private byte[] bytes(ZipFile zip, String name, String otherwise) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            if (otherwise.isEmpty()) {
                throw unreadable.damaged(name);
            }
            return otherwise.getBytes(StandardCharsets.UTF_8);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.partBytes() + 1));
            if (content.length > limits.partBytes()) {
                throw unreadable.tooLarge(name, limits.partBytes());
            }
            return content;
        }
    }

    private Document comments(ZipFile zip, Document text) throws IOException {
        String namespace = text.getDocumentElement().getNamespaceURI();
        return WordDom.parse(bytes(zip, COMMENTS, "<w:comments xmlns:w=\"" + namespace + "\"/>"), COMMENTS, unreadable);
    }

    private Document types(ZipFile zip) throws IOException {
        Document types = WordDom.parse(
                bytes(zip, TYPES, "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
                TYPES,
                unreadable);
        Element root = types.getDocumentElement();
        boolean known = WordDom.children(root).stream()
                .anyMatch(each -> each.getAttribute("PartName").equals("/" + COMMENTS));
        if (!known) {
            Element override = types.createElementNS(root.getNamespaceURI(), "Override");
            override.setAttribute("PartName", "/" + COMMENTS);
            override.setAttribute("ContentType", COMMENTS_TYPE);
            root.appendChild(override);
        }
        return types;
    }

    private Document relations(ZipFile zip) throws IOException {
        Document relations = WordDom.parse(bytes(zip, RELATIONS, EMPTY_RELATIONS), RELATIONS, unreadable);
        Element root = relations.getDocumentElement();
        boolean known = WordDom.children(root).stream()
                .anyMatch(each -> each.getAttribute("Type").endsWith("/comments"));
        if (!known) {
            Element relation = relations.createElementNS(root.getNamespaceURI(), "Relationship");
            relation.setAttribute("Id", "lubanchiComments");
            relation.setAttribute("Type", RELATION_TYPE);
            relation.setAttribute("Target", "comments.xml");
            root.appendChild(relation);
        }
        return relations;
    }
}
