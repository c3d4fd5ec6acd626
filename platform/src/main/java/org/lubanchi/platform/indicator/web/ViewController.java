package org.lubanchi.platform.indicator.web;

import java.util.List;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.indicator.SavedViews;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Saved views of the account that asks. */
@RestController
class ViewController {
    private final SavedViews views;
    private final Readers readers;

    ViewController(SavedViews views, Readers readers) {
        this.views = views;
        this.readers = readers;
    }

    @GetMapping("/api/views")
    List<SavedViews.View> list() {
        return views.list(readers.require());
    }

    @PostMapping("/api/views")
    SavedViews.View save(@RequestBody Kept kept) {
        return views.save(readers.require(), kept.name(), kept.address());
    }

    @DeleteMapping("/api/views/{id}")
    List<SavedViews.View> forget(@PathVariable long id) {
        views.forget(readers.require(), id);
        return views.list(readers.require());
    }

    /** What is to be kept. */
    record Kept(String name, String address) {}
}
