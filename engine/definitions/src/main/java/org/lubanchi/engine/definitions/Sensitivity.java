package org.lubanchi.engine.definitions;

/** How widely a value may be shown (敏感级别), from open to closed. */
public enum Sensitivity {
    /** Anybody, when aggregated above the school. */
    PUBLIC,
    /** Offices and the school. */
    INTERNAL,
    /** Tells of one person: the school itself and those with that purpose. */
    PERSONAL,
    /** Identity numbers, bank accounts, health. */
    SENSITIVE
}
