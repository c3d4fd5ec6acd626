package org.lubanchi.adapter.office.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a part of a workbook refers to (部件关系), to be read and added to. */
final class PartRelations {
    private final String base;
    private final Document document;

    private PartRelations(String base, Document document) {
        this.base = base;
        this.document = document;
    }

    /** Where the relations of a part stand; those of the whole file have no part. */
    static String place(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    static PartRelations of(String part, Optional<Document> document) throws IOException {
        String base = part.substring(0, part.lastIndexOf('/') + 1);
        return new PartRelations(
                base, document.isPresent() ? document.get() : PartXml.empty(PartXml.RELATIONS, "Relationships"));
    }

    /** The child elements of an element. */
    static List<Element> elements(Element of) {
        List<Element> all = new ArrayList<>();
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }

    /** The relation an element names, whatever the prefix. */
    static String idOf(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            if ("id".equals(element.getAttributes().item(i).getLocalName())) {
                return element.getAttributes().item(i).getNodeValue();
            }
        }
        return "";
    }

    /** The part that is related in this way: by the last word of the relation's type. */
    Optional<String> find(String type) {
        return elements(document.getDocumentElement()).stream()
                .filter(each -> each.getAttribute("Type").endsWith("/" + type) && inside(each))
                .findFirst()
                .map(this::target);
    }

    /** The part of a relation. */
    Optional<String> target(String id) {
        return elements(document.getDocumentElement()).stream()
                .filter(each -> each.getAttribute("Id").equals(id) && inside(each))
                .findFirst()
                .map(this::target);
    }

    private static boolean inside(Element relation) {
        return !relation.getAttribute("TargetMode").equals("External");
    }

    /** The place in the file; a target may climb up by {@code ../}. */
    private String target(Element relation) {
        String target = relation.getAttribute("Target");
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = base;
        while (target.startsWith("../")) {
            target = target.substring(3);
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/', folder.length() - 2) + 1));
        }
        return folder + target;
    }

    /** Relates one more part and gives the relation's id. */
    String add(String type, String part) {
        int number = 1;
        while (target("rIdLb" + number).isPresent()) {
            number++;
        }
        Element made = PartXml.append(document.getDocumentElement(), "Relationship");
        made.setAttribute("Id", "rIdLb" + number);
        made.setAttribute("Type", PartXml.OFFICE + "/" + type);
        made.setAttribute("Target", "/" + part);
        return "rIdLb" + number;
    }

    byte[] written() throws IOException {
        return PartXml.written(document);
    }
}
