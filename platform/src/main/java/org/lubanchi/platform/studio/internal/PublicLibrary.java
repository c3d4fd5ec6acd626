package org.lubanchi.platform.studio.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lubanchi.platform.studio.Library;
import org.lubanchi.platform.studio.internal.PublicationTables.Kept;
import org.springframework.stereotype.Service;

/** Published reports, for everybody, as they were published. */
@Service
class PublicLibrary implements Library {
    private static final int MOST_WORDS = 6;
    private static final int LONGEST_WORD = 40;
    private static final int BEFORE = 30;
    private static final int EXCERPT = 110;

    private final PublicationTables publications;
    private final FinishedFiles files;
    private final StudioJournal journal;

    PublicLibrary(PublicationTables publications, FinishedFiles files, StudioJournal journal) {
        this.publications = publications;
        this.files = files;
        this.journal = journal;
    }

    @Override
    public List<Entry> search(String asked) {
        List<String> words = Arrays.stream(asked.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(LONGEST_WORD, word.length())))
                .limit(MOST_WORDS)
                .toList();
        return publications.search(words, journal.today()).stream()
                .map(kept -> entry(kept, words))
                .toList();
    }

    @Override
    public Optional<Entry> find(String address) {
        return publications.find(address).filter(this::isPublic).map(kept -> entry(kept, List.of()));
    }

    @Override
    public Optional<Path> findFile(String address, String kind) {
        return publications
                .find(address)
                .filter(this::isPublic)
                .filter(kept -> kept.withdrawn().isEmpty())
                .flatMap(kept -> files.find(kept.files(), kind));
    }

    @Override
    public Optional<byte[]> findTable(String address, String block) {
        return findFile(address, "zip").flatMap(zip -> entry(zip, block));
    }

    private static Optional<byte[]> entry(Path zip, String block) {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (String folder : List.of("tables/", "charts/")) {
                ZipEntry entry = file.getEntry(folder + block + ".csv");
                if (entry != null) {
                    return Optional.of(file.getInputStream(entry).readAllBytes());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isPublic(Kept kept) {
        return kept.published().isPresent()
                && kept.visibleFrom()
                        .filter(day -> day.isAfter(journal.today()))
                        .isEmpty();
    }

    private Entry entry(Kept kept, List<String> words) {
        LocalDate published = journal.dayOf(kept.published().orElseThrow());
        return new Entry(
                kept.address(),
                kept.cover().title(),
                kept.cover().unit(),
                kept.cover().year(),
                kept.contentHash(),
                kept.cover().synthetic(),
                kept.visibleFrom().filter(day -> day.isAfter(published)).orElse(published),
                kept.withdrawn().map(each -> new Withdrawn(journal.dayOf(each.at()), each.reason())),
                kept.files().data().isPresent(),
                kept.withdrawn().isPresent() ? "" : excerpt(kept.body(), words));
    }

    /** The words around the first that was asked for. */
    private static String excerpt(String body, List<String> words) {
        int found = words.stream()
                .mapToInt(word -> body.toLowerCase(Locale.ROOT).indexOf(word.toLowerCase(Locale.ROOT)))
                .filter(place -> place >= 0)
                .min()
                .orElse(0);
        int from = Math.max(0, found - BEFORE);
        int to = Math.min(body.length(), from + EXCERPT);
        return (from > 0 ? "…" : "")
                + body.substring(from, to).replace('\n', ' ').strip()
                + (to < body.length() ? "…" : "");
    }
}
