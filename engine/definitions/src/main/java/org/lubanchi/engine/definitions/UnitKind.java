package org.lubanchi.engine.definitions;

/** The kind of an organisation unit (组织类别). */
public enum UnitKind {
    PROVINCE,
    CITY,
    COUNTY,
    SCHOOL
}
