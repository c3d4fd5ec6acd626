package org.lubanchi.engine.consistency.relation;

import java.util.List;
import org.lubanchi.engine.consistency.relation.structure.ContentsListPages;
import org.lubanchi.engine.consistency.relation.structure.ContentsPages;
import org.lubanchi.engine.consistency.relation.structure.ContentsTitles;
import org.lubanchi.engine.consistency.relation.structure.DanglingReference;
import org.lubanchi.engine.consistency.relation.structure.DateWording;
import org.lubanchi.engine.consistency.relation.structure.DocumentNumber;
import org.lubanchi.engine.consistency.relation.structure.NumberSequence;

/** All relations the checker knows (关系清单), in the order in which they are told. */
public final class RelationRegistry {
    private RelationRegistry() {}

    /** The relations. */
    public static List<Relation> all() {
        return List.of(
                new NumberSequence(),
                new ContentsTitles(),
                new ContentsPages(),
                new ContentsListPages(),
                new DanglingReference(),
                new DocumentNumber(),
                new DateWording());
    }
}
