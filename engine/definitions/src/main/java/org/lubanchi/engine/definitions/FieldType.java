package org.lubanchi.engine.definitions;

/** The type of a field (字段类型). */
public enum FieldType {
    TEXT,
    /** One of a code list. */
    CODE,
    /** A whole number. */
    INTEGER,
    /** An exact decimal number with a fixed number of places. */
    DECIMAL,
    DATE,
    BOOLEAN
}
