package org.lubanchi.platform.access;

import java.util.List;

/** The addresses a business application answers (应用地址); an application that is not there brings none. */
@FunctionalInterface
public interface ModuleRoutes {
    /** Every verb at every address, written as the controller writes it. */
    List<Address> list();

    /**
     * One verb at one address (地址).
     *
     * @param anyone whether it is for everybody, signed in or not
     */
    record Address(String method, String pattern, boolean anyone) {}
}
