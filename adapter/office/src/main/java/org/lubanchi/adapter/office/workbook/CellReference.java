package org.lubanchi.adapter.office.workbook;

/** Reads {@code E12} (单元格引用); what is no reference reads as 0, which nobody accepts. */
final class CellReference {
    private static final int MOST_LETTERS = 3;
    private static final int MOST_DIGITS = 7;

    private CellReference() {}

    /** The column of a reference whose row must be the one given. */
    static int column(String reference, int row) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && reference.charAt(letters) >= 'A' && reference.charAt(letters) <= 'Z') {
            column = letters < MOST_LETTERS ? column * 26 + reference.charAt(letters) - 'A' + 1 : 0;
            letters++;
        }
        return letters <= MOST_LETTERS && number(reference.substring(letters)) == row ? column : 0;
    }

    /** A row number. */
    static int number(String digits) {
        boolean plain = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(digits) : 0;
    }
}
