package org.lubanchi.engine.expression;

import org.lubanchi.engine.kernel.Observed;

/** The values of names (取值): of one row, or of one unit in one report year. */
public interface Bindings {
    /** The value of a name, of the type its scope gave it; a number may come in any commensurable unit. */
    Observed<Value> value(String name);

    /** The value of the same name one report year earlier. */
    Observed<Value> prior(String name);
}
