package org.lubanchi.engine.warehouse.lake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lubanchi.engine.kernel.LocalText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lake's folder (数据湖): objects, manifests, and for each round a shadow of the database's pointer.
 *
 * <p>PostgreSQL holds the pointer; {@code current/<round>} repeats it so that the CLI computes without a server. The
 * shadow is written after the commit and put right at each start of the server.
 */
public final class Lake {
    /** The suffix of columnar files. */
    public static final String PARQUET = ".parquet";

    private static final String JSON = ".json";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final Path root;
    private final ObjectStore objects;

    /** A lake in a folder; the identities name drafts and must never repeat. */
    public Lake(Path root, Supplier<UUID> identities) {
        this.root = root;
        this.objects = new ObjectStore(root, identities);
    }

    public Path root() {
        return root;
    }

    public ObjectStore objects() {
        return objects;
    }

    /** Stores a manifest and gives its SHA-256. */
    public String store(Manifest manifest) {
        String text = MAPPER.writeValueAsString(manifest) + "\n";
        return objects.put(file -> Files.writeString(file, text, StandardCharsets.UTF_8), JSON);
    }

    /** Reads a manifest by its SHA-256, checking that it is what was sealed. */
    public Manifest require(String sha256) {
        Path file = objects.requireIntact(sha256, JSON);
        try {
            Manifest manifest = MAPPER.readValue(Files.readString(file, StandardCharsets.UTF_8), Manifest.class);
            if (manifest.format() > Manifest.FORMAT) {
                throw StoreFailures.otherVersion(file, manifest.format(), Manifest.FORMAT);
            }
            return manifest;
        } catch (JacksonException e) {
            throw StoreFailures.damaged(
                    file,
                    new LocalText("不是快照清单：" + e.getOriginalMessage(), "not a manifest: " + e.getOriginalMessage()));
        } catch (IOException e) {
            throw StoreFailures.cannotRead(file, e);
        }
    }

    /** Repeats a round's pointer after it was committed. */
    public void point(String round, String manifestSha256) {
        Path folder = root.resolve("current");
        Path draft = folder.resolve(round + ".draft");
        try {
            Files.createDirectories(folder);
            Files.writeString(draft, manifestSha256 + "\n", StandardCharsets.US_ASCII);
            Files.move(
                    draft, folder.resolve(round), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw StoreFailures.cannotWrite(folder, e);
        }
    }

    /** The sealed snapshot of each round, by round. */
    public List<Manifest> listCurrent() {
        Path folder = root.resolve("current");
        List<Manifest> manifests = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return manifests;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> pointers = files.filter(file -> !file.toString().endsWith(".draft"))
                    .sorted()
                    .toList();
            for (Path pointer : pointers) {
                manifests.add(require(
                        Files.readString(pointer, StandardCharsets.US_ASCII).strip()));
            }
            return manifests;
        } catch (IOException e) {
            throw StoreFailures.cannotRead(folder, e);
        }
    }

    /** The sealed snapshot of a round. */
    public Optional<Manifest> findCurrent(String round) {
        return listCurrent().stream()
                .filter(manifest -> manifest.round().equals(round))
                .findFirst();
    }

    /** A sealed snapshot by its name, superseded ones too. */
    public Optional<Manifest> findSnapshot(String name) {
        Optional<Manifest> current = listCurrent().stream()
                .filter(manifest -> manifest.snapshot().equals(name))
                .findFirst();
        return current.isPresent()
                ? current
                : objects.list().stream()
                        .filter(file -> mentions(file, name))
                        .map(file -> require(file.getFileName().toString().replace(JSON, "")))
                        .filter(manifest -> manifest.snapshot().equals(name))
                        .findFirst();
    }

    private static boolean mentions(Path file, String name) {
        try {
            return file.toString().endsWith(JSON)
                    && Files.readString(file, StandardCharsets.UTF_8).contains("\"snapshot\":\"" + name + "\"");
        } catch (IOException e) {
            throw StoreFailures.cannotRead(file, e);
        }
    }

    /** The file of a partition, checked to be what was sealed. */
    public Path requirePartition(Manifest manifest, String table) {
        String sha256 = manifest.partitions().get(table);
        if (sha256 == null) {
            throw new IllegalArgumentException(manifest.snapshot() + " has no partition of " + table);
        }
        return objects.requireIntact(sha256, PARQUET);
    }
}
