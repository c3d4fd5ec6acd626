package org.lubanchi.adapter.office.document;

import org.lubanchi.engine.document.DocumentPlace;

/**
 * A comment for a place of a file (批注).
 *
 * @param place where the words begin, as the reader of the file gave it
 * @param length how many characters it is about; a table cell is commented whole
 * @param text what it says; line feeds begin new paragraphs
 */
public record DocumentComment(DocumentPlace place, int length, String text) {
    public DocumentComment {
        if (length < 0) {
            throw new IllegalArgumentException("A comment is about no fewer than 0 characters");
        }
    }
}
