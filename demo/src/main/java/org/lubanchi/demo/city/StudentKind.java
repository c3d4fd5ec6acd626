package org.lubanchi.demo.city;

/** The kind of a student (学生类别), by the codes of the list student_kind. */
public enum StudentKind {
    SECONDARY_VOCATIONAL("secondary_vocational"),
    TECHNICIAN("technician");

    private final String code;

    StudentKind(String code) {
        this.code = code;
    }

    /** The code in the table. */
    public String code() {
        return code;
    }
}
