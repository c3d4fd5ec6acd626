package org.lubanchi.platform.studio.internal;

import java.nio.file.Path;
import java.util.List;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.platform.lake.CommitPoint;
import org.lubanchi.platform.lake.StoredObject;
import org.lubanchi.platform.studio.Story;
import org.springframework.stereotype.Component;

/** Pictures of cases in the lake, only ever those that were encoded anew. */
@Component
class PictureStore {
    private final Lake lake;
    private final CommitPoint commitPoint;

    PictureStore(Lake lake, CommitPoint commitPoint) {
        this.lake = lake;
        this.commitPoint = commitPoint;
    }

    /** A picture whose rights are in order. */
    Story.Picture put(Path file) {
        PictureCleaning.Clean clean = PictureCleaning.read(file);
        String object = lake.objects().put(clean::write, clean.suffix());
        return new Story.Picture(
                object, clean.suffix(), clean.image().getWidth(), clean.image().getHeight(), true, true);
    }

    void commit(StoredObject object, Runnable meaning) {
        commitPoint.commit(List.of(object), meaning);
    }

    Path require(Story.Picture picture) {
        return lake.objects().requireIntact(picture.object(), picture.suffix());
    }
}
