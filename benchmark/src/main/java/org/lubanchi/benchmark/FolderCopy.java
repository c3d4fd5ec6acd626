package org.lubanchi.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A data folder of its own for what writes much (数据文件夹副本). */
final class FolderCopy {
    private FolderCopy() {}

    /** The copy of a stopped folder beside it; made once. */
    static Path beside(Path data, String name) throws IOException {
        Path copy = data.toAbsolutePath().resolveSibling(data.getFileName() + "-" + name);
        if (Files.exists(copy)) {
            return copy;
        }
        Path part = copy.resolveSibling(copy.getFileName() + ".part");
        List<Path> all;
        try (Stream<Path> walk = Files.walk(data.toAbsolutePath())) {
            all = walk.toList();
        }
        for (Path each : all) {
            Files.copy(
                    each,
                    part.resolve(data.toAbsolutePath().relativize(each).toString()),
                    LinkOption.NOFOLLOW_LINKS,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
        return Files.move(part, copy);
    }

    /** Deletes a folder and what is in it. */
    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
