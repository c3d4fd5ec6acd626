package org.lubanchi.platform.training.web;

import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.training.TrainingScope;
import org.springframework.stereotype.Component;

/** Who asks, and whether they may look at a school's training. */
@Component
class Sight {
    private final Readers readers;
    private final TrainingScope scope;

    Sight(Readers readers, TrainingScope scope) {
        this.readers = readers;
        this.scope = scope;
    }

    /** Whoever has signed in. */
    Reader reader() {
        return readers.require();
    }

    /** Whoever has signed in and may look at this school's training. */
    Reader of(String school) {
        Reader reader = readers.require();
        scope.requireSight(reader, school);
        return reader;
    }
}
