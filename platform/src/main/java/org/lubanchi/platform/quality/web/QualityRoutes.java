package org.lubanchi.platform.quality.web;

import java.util.List;
import org.lubanchi.platform.access.ModuleRoutes;
import org.springframework.stereotype.Component;

/** Where data quality answers; role and unit decide what is told. */
@Component
class QualityRoutes implements ModuleRoutes {
    @Override
    public List<Address> list() {
        return List.of(
                new Address("GET", "/api/quality/cards", false),
                new Address("GET", "/api/quality/cards/{unit}", false),
                new Address("GET", "/api/quality/trials/{round}/{unit}", false));
    }
}
