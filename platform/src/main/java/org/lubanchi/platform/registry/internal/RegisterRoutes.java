package org.lubanchi.platform.registry.internal;

import java.util.List;
import org.lubanchi.platform.access.ModuleRoutes;
import org.springframework.stereotype.Component;

/** The addresses of the register's page. */
@Component
class RegisterRoutes implements ModuleRoutes {
    @Override
    public List<Address> list() {
        return List.of(
                new Address("GET", "/api/register", false),
                new Address("GET", "/api/register/units/{unit}", false),
                new Address("POST", "/api/register/changes", false),
                new Address("POST", "/api/register/lists", false),
                new Address("PUT", "/api/register/groups/{group}", false));
    }
}
