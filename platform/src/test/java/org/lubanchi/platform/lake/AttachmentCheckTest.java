package org.lubanchi.platform.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is what its bytes say, and nothing that runs is taken. */
class AttachmentCheckTest {
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\">%s</svg>";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void pdfAndPicturesAreToldByTheirBytes() {
        assertThat(AttachmentCheck.kindOf(bytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n")))
                .contains(AttachmentKind.PDF);
        assertThat(AttachmentCheck.kindOf(bytes("\u0089PNG\r\n\u001a\n....IEND\u00aeB`\u0082")))
                .contains(AttachmentKind.PNG);
        assertThat(AttachmentCheck.kindOf(bytes("\u00ff\u00d8\u00ff\u00e0JFIF..\u00ff\u00d9")))
                .contains(AttachmentKind.JPEG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MZ..program",
                "PK\u0003\u0004workbook",
                "<html><script>alert(1)</script></html>",
                "%PDF-1.7\nno end",
                "\u0089PNG\r\n\u001a\ncut off",
                "%PDF-1.7\n<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>\n%%EOF",
                "%PDF-1.7\n<< /S /Launch /F (cmd.exe) >>\n%%EOF"
            })
    void whatIsNoneOfTheKindsOrRunsSomethingIsNotTaken(String content) {
        assertThat(AttachmentCheck.kindOf(bytes(content))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<path d=\"M0 0L1 1\"/><style>.a{fill:url(#g)}</style><use href=\"#a\"/>",
                "<image href=\"data:image/png;base64,iVBORw0KGgo=\"/><text>合计 12</text>"
            })
    void aDrawingIsTaken(String inside) {
        assertThat(AttachmentCheck.kindOf(SVG.formatted(inside).getBytes(StandardCharsets.UTF_8)))
                .contains(AttachmentKind.SVG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<rect onload=\"alert(1)\"/>",
                "<a href=\"javascript:alert(1)\"><text>x</text></a>",
                "<use href=\"https://elsewhere.example/a.svg#x\"/>",
                "<foreignObject><body/></foreignObject>",
                "<style>@import 'https://elsewhere.example/a.css';</style>",
                "<rect style=\"fill:url(https://elsewhere.example/x)\"/>",
                "<image href=\"data:image/svg+xml;base64,AAAA\"/>",
                "<set attributeName=\"href\" to=\"javascript:alert(1)\"/>",
                "<rect>"
            })
    void aDrawingThatDoesMoreThanDrawIsNot(String inside) {
        assertThat(AttachmentCheck.kindOf(SVG.formatted(inside).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void aDrawingWithADeclarationOfEntitiesIsNot() {
        String bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]>" + SVG.formatted("<text>&a;</text>");
        assertThat(AttachmentCheck.kindOf(bytes(bomb))).isEmpty();
        assertThat(AttachmentCheck.kindOf(bytes("<?xml-stylesheet href=\"x\"?>" + SVG.formatted(""))))
                .isEmpty();
    }
}
