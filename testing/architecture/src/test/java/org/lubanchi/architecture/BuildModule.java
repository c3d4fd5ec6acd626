package org.lubanchi.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A Maven module of the checkout.
 *
 * @param id its folder with dots, for example {@code engine.kernel}; empty for the root
 * @param pom path of its POM, relative to the checkout
 * @param artifactId as written in the POM
 * @param listed the folders in its {@code modules} element
 * @param dependencies direct ones, as written
 */
public record BuildModule(
        String id, String pom, String artifactId, List<String> listed, List<Dependency> dependencies) {
    public BuildModule {
        listed = List.copyOf(listed);
        dependencies = List.copyOf(dependencies);
    }

    /** A dependency as written; the scope is {@code compile} when none is. */
    public record Dependency(String groupId, String artifactId, String scope) {
        /** Whether only tests see it. */
        public boolean testOnly() {
            return scope.equals("test");
        }
    }

    /** Its folder, relative to the checkout. */
    public String folder() {
        return id.replace('.', '/');
    }

    /** The package all its classes live in. */
    public String basePackage() {
        return id.startsWith("testing.") ? "org.lubanchi." + id.substring("testing.".length()) : "org.lubanchi." + id;
    }

    /** Its dependencies on other modules of ours. */
    public List<Dependency> ours() {
        return dependencies.stream()
                .filter(dependency -> dependency.groupId().equals("org.lubanchi")
                        || dependency.groupId().equals("${project.groupId}"))
                .toList();
    }

    static BuildModule read(Path root, Path pom) {
        Element project = parse(pom);
        Path folder = root.relativize(pom).getParent();
        String id = folder == null ? "" : folder.toString().replace('\\', '/').replace('/', '.');
        List<String> listed = children(child(project, "modules"), "module").stream()
                .map(module -> module.getTextContent().strip())
                .toList();
        List<Dependency> dependencies = children(child(project, "dependencies"), "dependency").stream()
                .map(element -> new Dependency(
                        text(element, "groupId", ""),
                        text(element, "artifactId", ""),
                        text(element, "scope", "compile")))
                .toList();
        String path = root.relativize(pom).toString().replace('\\', '/');
        return new BuildModule(id, path, text(project, "artifactId", ""), listed, dependencies);
    }

    private static Element parse(Path pom) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(pom + " is not a POM", e);
        }
    }

    private static List<Element> children(List<Element> parents, String name) {
        List<Element> found = new ArrayList<>();
        for (Element parent : parents) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element && element.getTagName().equals(name)) {
                    found.add(element);
                }
            }
        }
        return found;
    }

    private static List<Element> child(Element parent, String name) {
        return children(List.of(parent), name);
    }

    private static String text(Element parent, String name, String otherwise) {
        List<Element> found = child(parent, name);
        return found.isEmpty() ? otherwise : found.getFirst().getTextContent().strip();
    }
}
