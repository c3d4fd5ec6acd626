package org.lubanchi.demo.staff;

/** The level of a professional title (职称级别), by the codes of the list title_level, with the ages it is held at. */
enum TitleLevel {
    SENIOR("senior", 39, 60),
    INTERMEDIATE("intermediate", 30, 57),
    JUNIOR("junior", 25, 41),
    NONE("none", 22, 30);

    private final String code;
    private final int youngest;
    private final int oldest;

    TitleLevel(String code, int youngest, int oldest) {
        this.code = code;
        this.youngest = youngest;
        this.oldest = oldest;
    }

    String code() {
        return code;
    }

    int youngest() {
        return youngest;
    }

    int oldest() {
        return oldest;
    }
}
