package org.lubanchi.adapter.office.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Looks at every page that a program printed: something stands on it, and nothing stands beyond its edges. */
final class PrintedPages {
    /** The nearest to the edge of the paper that a letter may come, in points; our margins are wider. */
    private static final float EDGE = 20;

    private PrintedPages() {}

    /** What is wrong, page by page. */
    static List<String> faults(Path pdf) throws IOException {
        List<String> faults = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDPage sheet = document.getPage(page - 1);
                Letters letters = new Letters(sheet.getMediaBox());
                letters.setStartPage(page);
                letters.setEndPage(page);
                String text = letters.getText(document);
                if (text.isBlank()) {
                    faults.add("page " + page + " is empty");
                }
                if (!letters.beyond.isEmpty()) {
                    faults.add("page " + page + ": beyond the edge: " + letters.beyond);
                }
            }
        }
        return faults;
    }

    private static final class Letters extends PDFTextStripper {
        private final PDRectangle paper;
        private final StringBuilder beyond = new StringBuilder();

        Letters(PDRectangle paper) throws IOException {
            this.paper = paper;
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            super.processTextPosition(letter);
            boolean inside = letter.getXDirAdj() >= EDGE
                    && letter.getXDirAdj() + letter.getWidthDirAdj() <= paper.getWidth() - EDGE
                    && letter.getYDirAdj() >= EDGE
                    && letter.getYDirAdj() <= paper.getHeight() - EDGE;
            if (!inside && !letter.getUnicode().isBlank()) {
                beyond.append(letter.getUnicode());
            }
        }
    }
}
