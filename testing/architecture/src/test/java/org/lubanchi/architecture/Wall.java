package org.lubanchi.architecture;

import java.util.List;

/** A rule of the house that holds for a whole checkout and is never disabled. */
public interface Wall {
    /** Its name; the fixture that breaks it is {@code fixtures/<id>.txt}. */
    String id();

    /** Every place where it is broken; empty when it holds. */
    List<Violation> check(Checkout checkout);
}
