package org.lubanchi.platform.notification.internal;

import java.util.List;
import org.lubanchi.platform.access.ModuleRoutes;
import org.springframework.stereotype.Component;

/** The addresses of the inbox; everybody sees their own. */
@Component
class NoticeRoutes implements ModuleRoutes {
    @Override
    public List<Address> list() {
        return List.of(
                new Address("GET", "/api/notices", false),
                new Address("GET", "/api/notices/count", false),
                new Address("POST", "/api/notices/read", false),
                new Address("POST", "/api/notices/{notice}/read", false),
                new Address("PUT", "/api/notices/address", false));
    }
}
