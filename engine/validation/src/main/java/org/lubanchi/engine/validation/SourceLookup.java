package org.lubanchi.engine.validation;

import org.lubanchi.engine.definitions.Source;

/** Where the sources of rules are found (依据查找); the catalogue is one. */
public interface SourceLookup {
    /** The source of this id; the catalogue has checked that rules name existing ones. */
    Source require(String id);
}
