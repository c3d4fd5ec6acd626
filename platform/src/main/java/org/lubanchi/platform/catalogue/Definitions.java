package org.lubanchi.platform.catalogue;

import org.lubanchi.engine.definitions.Catalogue;

/** The definitions in force (定义), as one immutable catalogue. */
@FunctionalInterface
public interface Definitions {
    /**
     * The catalogue; read on the first call, the same ever after.
     *
     * @throws org.lubanchi.engine.kernel.Failure with every problem of the folder
     */
    Catalogue catalogue();
}
