package org.lubanchi.adapter.office.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/**
 * Where the fonts of PDF files are looked for (字体来源).
 *
 * <p>A PDF embeds the fonts it prints with, and they must be TrueType outlines: PDF fonts from OpenType collections (.ttc,
 * CFF) cannot be embedded. The project keeps no font in its repository; the web build brings one.
 *
 * @param places files and folders, searched in order; folders four levels deep
 */
public record FontSource(List<Path> places) {
    private static final int DEPTH = 4;
    private static final String PACKAGE = "web/node_modules/@expo-google-fonts/noto-serif-sc";

    /** File names of fonts that hold the Chinese of a report, the better first; weights follow by name. */
    private static final List<String> KNOWN = List.of(
            "notoserifsc_400regular.ttf",
            "notoserifsc-regular.ttf",
            "sourcehanserifsc-regular.ttf",
            "notosanssc_400regular.ttf",
            "notosanssc-regular.ttf",
            "simfang.ttf",
            "stsong.ttf",
            "simkai.ttf",
            "deng.ttf",
            "droidsansfallbackfull.ttf");

    public FontSource {
        places = List.copyOf(places);
    }

    /**
     * The fonts of one family.
     *
     * @param regular the file of the text weight
     * @param bold the file of the bold weight; the regular one where there is no other
     */
    public record Fonts(Path regular, Path bold) {}

    /** Explicit files or folders only. */
    public static FontSource at(Path... places) {
        return new FontSource(List.of(places));
    }

    /**
     * The usual order: the explicit places, the font the web build installed under the project, the system's fonts.
     *
     * @param project the project's root, or any folder below it
     * @param explicit what the configuration names, may be empty
     */
    public static FontSource usual(Path project, List<Path> explicit) {
        List<Path> places = new ArrayList<>(explicit);
        for (Path at = project.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            Path installed = at.resolve(PACKAGE);
            if (Files.isDirectory(installed)) {
                places.add(installed);
            }
        }
        for (String system : List.of(
                "/usr/share/fonts",
                "/usr/local/share/fonts",
                "/Library/Fonts",
                "/System/Library/Fonts",
                "C:\\Windows\\Fonts")) {
            Path folder = Path.of(system);
            if (Files.isDirectory(folder)) {
                places.add(folder);
            }
        }
        return new FontSource(places);
    }

    /**
     * Finds the fonts.
     *
     * @throws Failure when no place holds a TrueType font with Chinese, or an explicit file is none
     */
    public Fonts locate() {
        for (Path place : places) {
            Optional<Fonts> found = Files.isDirectory(place) ? inFolder(place) : Optional.of(file(place));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw missing();
    }

    private static Optional<Fonts> inFolder(Path folder) {
        List<Path> files;
        try (Stream<Path> walk = Files.find(folder, DEPTH, (path, attributes) -> attributes.isRegularFile())) {
            files = walk.sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
        for (String name : KNOWN) {
            Optional<Path> regular = named(files, name);
            if (regular.isPresent() && trueType(regular.get())) {
                String bold = name.replace("400regular", "700bold").replace("regular", "bold");
                return Optional.of(new Fonts(
                        regular.get(),
                        named(files, bold).filter(FontSource::trueType).orElse(regular.get())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> named(List<Path> files, String name) {
        return files.stream()
                .filter(file -> String.valueOf(file.getFileName())
                        .toLowerCase(Locale.ROOT)
                        .equals(name))
                .findFirst();
    }

    private Fonts file(Path file) {
        if (!Files.isRegularFile(file) || !trueType(file)) {
            throw new Failure(
                    Failure.Category.USER,
                    issue(
                            new Place.WholeFile(file.toString()),
                            new LocalText("不是可用的 TrueType 字体文件", "it is no usable TrueType font"),
                            new LocalText("一个 .ttf 文件（TrueType 轮廓）", "a .ttf file with TrueType outlines")));
        }
        return new Fonts(file, file);
    }

    /** TrueType outlines announce themselves in the first four bytes; CFF says OTTO, collections ttcf. */
    private static boolean trueType(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4
                    && ((head[0] == 0 && head[1] == 1 && head[2] == 0 && head[3] == 0)
                            || (head[0] == 't' && head[1] == 'r' && head[2] == 'u' && head[3] == 'e'));
        } catch (IOException e) {
            return false;
        }
    }

    private Failure missing() {
        return new Failure(
                Failure.Category.ENVIRONMENT,
                issue(
                        new Place.WholeFile(places.isEmpty() ? "（未指定字体位置）" : places.toString()),
                        new LocalText("找不到可以嵌入 PDF 的中文字体", "no Chinese font that a PDF can embed was found"),
                        new LocalText(
                                "TrueType 中文字体，例如 Noto Serif SC",
                                "a TrueType font with Chinese, such as Noto Serif SC")));
    }

    private static Issue issue(Place where, LocalText found, LocalText expected) {
        return new Issue(
                "document.font-missing",
                Severity.BLOCKING,
                where,
                found,
                expected,
                new LocalText(
                        "PDF 必须嵌入字体，而 .ttc 和 CFF 字体不能嵌入",
                        "a PDF embeds its fonts, and .ttc and CFF fonts cannot be embedded"),
                new LocalText(
                        "请在 web 目录运行 npm ci（会装入 @expo-google-fonts/noto-serif-sc），或在配置中指明一个 .ttf 文件",
                        "run npm ci in the folder web (it brings @expo-google-fonts/noto-serif-sc) or name a .ttf file in the configuration"));
    }
}
