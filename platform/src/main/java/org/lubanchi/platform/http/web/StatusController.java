package org.lubanchi.platform.http.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says that the platform is there. */
@RestController
class StatusController {
    private final Status status;

    StatusController(
            @Value("${lubanchi.version:development}") String version, @Value("${lubanchi.demo:false}") boolean demo) {
        this.status = new Status("鲁班尺", version, demo, true);
    }

    @GetMapping("/api/status")
    Status status() {
        return status;
    }

    record Status(String name, String version, boolean demo, boolean ready) {}
}
