package org.lubanchi.platform.collection.internal;

import java.util.List;
import org.lubanchi.platform.access.ModuleRoutes;
import org.springframework.stereotype.Component;

/** Addresses of lists that programs go through page by page, and of what people say about cells. */
@Component
class CollectionRoutes implements ModuleRoutes {
    @Override
    public List<Address> list() {
        return List.of(
                new Address("GET", "/api/rounds/{round}/steps", false),
                new Address("GET", "/api/rounds/{round}/units/{unit}/tables/{table}/problems", false),
                new Address("GET", "/api/rounds/{round}/units/{unit}/tables/{table}/comments", false),
                new Address("POST", "/api/rounds/{round}/units/{unit}/tables/{table}/comments", false),
                new Address(
                        "POST",
                        "/api/rounds/{round}/units/{unit}/tables/{table}/comments/{comment}/settlement",
                        false));
    }
}
