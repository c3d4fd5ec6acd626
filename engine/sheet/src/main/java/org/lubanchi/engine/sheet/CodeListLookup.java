package org.lubanchi.engine.sheet;

import org.lubanchi.engine.definitions.CodeList;

/** Where code lists are found (代码表查找); the catalogue is one. */
public interface CodeListLookup {
    /**
     * The code list of this id.
     *
     * @throws IllegalArgumentException when there is none; the catalogue has checked that fields name existing lists
     */
    CodeList require(String id);

    /**
     * The names of the list of this id.
     *
     * @throws IllegalArgumentException when there is none
     */
    default CodeNames names(String id) {
        return CodeNames.of(require(id));
    }
}
