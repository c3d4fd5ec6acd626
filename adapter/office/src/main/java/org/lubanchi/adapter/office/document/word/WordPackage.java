package org.lubanchi.adapter.office.document.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.adapter.office.document.container.Unreadable;
import org.lubanchi.adapter.office.document.container.XmlElement;
import org.lubanchi.adapter.office.document.container.ZipParts;

/** The parts of a Word file and how they refer to each other (部件关系). */
final class WordPackage {
    private final ZipParts parts;
    private final String main;
    private final Map<String, Target> relations;

    private WordPackage(ZipParts parts, String main, Map<String, Target> relations) {
        this.parts = parts;
        this.main = main;
        this.relations = relations;
    }

    private record Target(String type, String part) {}

    /** Finds the main part, or nothing when the archive is no Word file. */
    static Optional<WordPackage> of(ZipParts parts) {
        String main = relations(parts, "").values().stream()
                .filter(target -> target.type.equals("officeDocument"))
                .map(Target::part)
                .findFirst()
                .orElse("word/document.xml");
        if (!parts.has(main)) {
            return Optional.empty();
        }
        return Optional.of(new WordPackage(parts, main, relations(parts, main)));
    }

    private static Map<String, Target> relations(ZipParts parts, String source) {
        int slash = source.lastIndexOf('/');
        String folder = source.substring(0, slash + 1);
        String file = source.substring(slash + 1);
        Map<String, Target> found = new HashMap<>();
        Optional<XmlElement> listing = parts.xml(folder + "_rels/" + file + ".rels");
        if (listing.isEmpty()) {
            return found;
        }
        for (XmlElement each : listing.get().elements("Relationship")) {
            boolean external = each.attribute("TargetMode").orElse("").equals("External");
            String type = each.attribute("Type").orElse("");
            String target = each.attribute("Target").orElse("");
            if (!external && !target.isEmpty()) {
                found.put(
                        each.attribute("Id").orElse(""),
                        new Target(type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
            }
        }
        return found;
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../") && !base.isEmpty()) {
            base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
            rest = rest.substring(3);
        }
        return base + rest;
    }

    /** The body of the text. */
    XmlElement body(Unreadable unreadable) {
        return parts.xml(main).flatMap(root -> root.find("w:body")).orElseThrow(() -> unreadable.damaged(main));
    }

    /** The part of this type, for example {@code styles}. */
    Optional<XmlElement> typed(String type) {
        return relations.values().stream()
                .filter(target -> target.type.equals(type))
                .findFirst()
                .flatMap(target -> parts.xml(target.part));
    }

    /** The part a relation of the text points at. */
    Optional<XmlElement> related(String id) {
        return Optional.ofNullable(relations.get(id)).flatMap(target -> parts.xml(target.part));
    }

    /** The custom part whose root stands in our namespace, or nothing in a foreign file. */
    Optional<XmlElement> anchorListing() {
        return relations.values().stream()
                .filter(target -> target.type.equals("customXml"))
                .flatMap(target -> parts.xml(target.part).stream())
                .filter(root -> root.name().equals("figures"))
                .findFirst();
    }

    Optional<XmlElement> customProperties() {
        return parts.xml("docProps/custom.xml");
    }

    Optional<XmlElement> coreProperties() {
        return parts.xml("docProps/core.xml");
    }
}
