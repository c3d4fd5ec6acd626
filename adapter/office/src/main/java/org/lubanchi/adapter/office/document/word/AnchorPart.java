package org.lubanchi.adapter.office.document.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.lubanchi.adapter.office.document.layout.CleanText;
import org.lubanchi.adapter.office.document.layout.FormText;
import org.lubanchi.adapter.office.document.layout.Markup;
import org.lubanchi.engine.document.FactAnchor;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.document.PrintedForm;

/**
 * The list of anchors that travels inside a Word file (锚点清单) as a custom XML part.
 *
 * <p>Tags of content controls hold 64 characters, too few for a fact key, so the controls carry the anchor's id and this
 * part says what each id is bound to. Word and LibreOffice keep custom parts when they save.
 */
final class AnchorPart {
    static final String NAMESPACE = "urn:lubanchi:figures:1";
    private static final String STORE_ID = "{6C756261-6E63-6869-2D66-696775726573}";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PROPERTIES_TYPE =
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

    private final List<FactRun> anchors = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** The name of the hidden bookmark around the figure with this index. */
    static String bookmark(int index) {
        return "_lubanchi" + index;
    }

    /**
     * Adds a figure.
     *
     * @return its index, from 1
     * @throws IllegalArgumentException when two figures have the same anchor id
     */
    int register(FactRun figure) {
        String id = figure.anchor().id();
        if (!ids.add(id)) {
            throw new IllegalArgumentException("Two figures have the anchor " + id);
        }
        anchors.add(figure);
        return anchors.size();
    }

    void addTo(OPCPackage file, PackagePart main) {
        try {
            PackagePart item = part(file, "/customXml/item1.xml", "application/xml", listing());
            PackagePart properties = part(file, "/customXml/itemProps1.xml", PROPERTIES_TYPE, properties());
            item.addRelationship(properties.getPartName(), TargetMode.INTERNAL, RELATIONS + "customXmlProps");
            main.addRelationship(item.getPartName(), TargetMode.INTERNAL, RELATIONS + "customXml");
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("The names of our own parts are valid", e);
        }
    }

    private static PackagePart part(OPCPackage file, String name, String type, String content)
            throws InvalidFormatException {
        PackagePartName partName = PackagingURIHelper.createPartName(name);
        PackagePart part = file.createPart(partName, type);
        try (var out = part.getOutputStream()) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return part;
    }

    private String listing() {
        Markup xml = new Markup().raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.open("figures", "xmlns", NAMESPACE).line();
        for (int i = 0; i < anchors.size(); i++) {
            FactAnchor anchor = anchors.get(i).anchor();
            PrintedForm form = anchor.form();
            xml.leaf(
                            "figure",
                            "id",
                            anchor.id(),
                            "bookmark",
                            bookmark(i + 1),
                            "key",
                            anchor.key().toString(),
                            "form",
                            FormText.write(form),
                            "printed",
                            CleanText.of(anchors.get(i).text()))
                    .line();
        }
        return xml.close().toString();
    }

    private static String properties() {
        return new Markup()
                .raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n")
                .open(
                        "ds:datastoreItem",
                        "ds:itemID",
                        STORE_ID,
                        "xmlns:ds",
                        "http://schemas.openxmlformats.org/officeDocument/2006/customXml")
                .open("ds:schemaRefs")
                .leaf("ds:schemaRef", "ds:uri", NAMESPACE)
                .close()
                .close()
                .toString();
    }
}
