package org.lubanchi.platform.studio.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.report.WrittenReport;
import org.lubanchi.engine.report.WrittenSection;
import org.lubanchi.engine.report.narrative.PlainWriting;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.lake.StoredObject;
import org.lubanchi.platform.studio.Stories;
import org.lubanchi.platform.studio.Story;
import org.lubanchi.platform.studio.StudioReport;
import org.lubanchi.platform.studio.Writing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Cases: a school tells, its city accepts, a report takes in. */
@Service
class StoryDesk implements Stories {
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_WORDS = 6;
    private static final int MOST_CHOSEN = 50;

    private final StoryTables tables;
    private final PictureStore pictures;
    private final Writing writing;
    private final StudioPermits permits;
    private final StudioJournal journal;

    StoryDesk(
            StoryTables tables, PictureStore pictures, Writing writing, StudioPermits permits, StudioJournal journal) {
        this.tables = tables;
        this.pictures = pictures;
        this.writing = writing;
        this.permits = permits;
        this.journal = journal;
    }

    @Override
    public Story begin(OrgUnitId unit, ReportYear year, Story.Words words) {
        Reader by = permits.require(Duty.WRITE_REPORT, unit);
        Story fresh = new Story(
                0, unit, year, clean(words), Story.State.DRAFT, 1, "", java.util.Optional.empty(), journal.signed(by));
        long id = journal.inTransaction(() -> {
            long number = tables.insert(fresh);
            journal.append(by, "studio.story-begun", subject(number), "unit=" + unit, "year=" + year);
            return number;
        });
        return require(id);
    }

    private static String subject(long story) {
        return "story " + story;
    }

    /** No rubbish, and no longer than a case may be. */
    private static Story.Words clean(Story.Words words) {
        String title = PlainWriting.line(words.title());
        String text = words.text()
                .lines()
                .map(PlainWriting::line)
                .filter(line -> !line.isEmpty())
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
        int length = title.length() + text.replace("\n", "").length();
        if (title.isEmpty() || title.length() > LONGEST_TITLE || length > Story.LONGEST) {
            throw Refusal.badRequest(
                    "title, text",
                    length + " 字",
                    new LocalText(
                            "1 到 " + LONGEST_TITLE + " 字的标题，标题和正文共不超过 " + Story.LONGEST + " 字",
                            "a title of 1 to " + LONGEST_TITLE + " characters, title and text of at most "
                                    + Story.LONGEST));
        }
        return new Story.Words(title, text);
    }

    @Override
    public List<Story> list(OrgUnitId unit, ReportYear year, String asked) {
        permits.require(Duty.FOLLOW, unit);
        List<String> words = Arrays.stream(asked.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        boolean reviewer = permits.may(Duty.PUBLISH_REPORT, unit);
        return tables.list(year, words).stream()
                .filter(story -> story.unit().equals(unit)
                        || (reviewer
                                && story.state() != Story.State.DRAFT
                                && permits.may(Duty.PUBLISH_REPORT, story.unit())))
                .toList();
    }

    @Override
    public Story require(long id) {
        Story story = tables.find(id).orElseThrow(() -> Refusal.notFound("/api/studio/cases/" + id));
        permits.require(Duty.FOLLOW, story.unit());
        return story;
    }

    @Override
    public Story write(long id, int revision, Story.Words words) {
        Story story = requireEditable(id);
        Reader by = permits.require(Duty.WRITE_REPORT, story.unit());
        return change(
                changed(story, clean(words), story.state(), story.reason(), by), revision, by, "studio.story-written");
    }

    private Story requireEditable(long id) {
        Story story = require(id);
        if (!story.state().editable()) {
            throw StudioRefusals.storyState(story);
        }
        return story;
    }

    private Story changed(Story story, Story.Words words, Story.State state, String reason, Reader by) {
        return new Story(
                story.id(),
                story.unit(),
                story.year(),
                words,
                state,
                story.revision(),
                reason,
                story.picture(),
                journal.signed(by));
    }

    private Story change(Story story, int seen, Reader by, String action) {
        boolean done = journal.inTransaction(() -> {
            boolean first = tables.update(story, seen);
            if (first) {
                journal.append(
                        by,
                        action,
                        subject(story.id()),
                        "state=" + story.state().code());
            }
            return first;
        });
        if (!done) {
            throw StudioRefusals.storyStale(story);
        }
        return require(story.id());
    }

    @Override
    public Story illustrate(long id, boolean rights, boolean consent, Path file) {
        Story story = requireEditable(id);
        Reader by = permits.require(Duty.WRITE_REPORT, story.unit());
        if (!rights || !consent) {
            throw Refusal.badRequest(
                    "rights, consent",
                    rights + ", " + consent,
                    new LocalText("有权发布图片，图中人物已同意或无法辨认", "the right to publish it, and the consent of those on it"));
        }
        Story.Picture picture = pictures.put(file);
        pictures.commit(new StoredObject(picture.object(), picture.suffix()), () -> {
            tables.illustrate(id, picture);
            journal.append(by, "studio.story-illustrated", subject(id), "picture=" + picture.object());
        });
        return require(id);
    }

    @Override
    public Story move(long id, int revision, Story.State to, String given) {
        Story story = require(id);
        String reason = PlainWriting.line(given);
        boolean fits = switch (to) {
            case SUBMITTED -> story.state().editable();
            case ACCEPTED, RETURNED -> story.state() == Story.State.SUBMITTED;
            case DRAFT -> false;
        };
        Reader by =
                permits.require(to == Story.State.SUBMITTED ? Duty.WRITE_REPORT : Duty.PUBLISH_REPORT, story.unit());
        if (!fits) {
            throw StudioRefusals.storyState(story);
        }
        boolean returned = to == Story.State.RETURNED;
        if ((returned && reason.isEmpty())
                || reason.length() > LONGEST_REASON
                || story.words().text().isEmpty()) {
            throw Refusal.badRequest(
                    "reason",
                    reason,
                    new LocalText("有正文的案例；退回须写 500 字以内的理由", "a case with text; a reason to return it"));
        }
        return change(
                changed(story, story.words(), to, returned ? reason : "", by), revision, by, "studio.story-moved");
    }

    @Override
    public Path requirePicture(Story story) {
        return story.picture()
                .map(pictures::require)
                .orElseThrow(() -> Refusal.notFound("/api/studio/cases/" + story.id() + "/picture"));
    }

    @Override
    public void choose(long id, String section, List<Long> stories) {
        StudioReport report = writing.require(id);
        Reader by = permits.requireWrites(report);
        if (!report.state().editable()) {
            throw StudioRefusals.notEditable(report);
        }
        boolean known = writing.written(report).find(section).isPresent()
                && stories.size() <= MOST_CHOSEN
                && stories.stream().distinct().count() == stories.size()
                && stories.stream()
                        .allMatch(story -> tables.find(story)
                                .filter(each -> each.state() == Story.State.ACCEPTED
                                        && each.year().equals(report.year())
                                        && permits.may(Duty.FOLLOW, each.unit()))
                                .isPresent());
        if (!known) {
            throw Refusal.badRequest(
                    "stories", stories.toString(), new LocalText("本年度已入库的案例", "accepted cases of the year"));
        }
        try {
            journal.inTransaction(() -> {
                tables.choose(id, section, stories);
                journal.append(
                        by, "studio.stories-chosen", WritingDesk.subject(id) + " " + section, "stories=" + stories);
                return id;
            });
        } catch (DuplicateKeyException _) {
            throw Refusal.badRequest(
                    "stories",
                    stories.toString(),
                    new LocalText("没有选入别的章节的案例", "cases that stand in no other section"));
        }
    }

    @Override
    public List<Chosen> listChosen(StudioReport report) {
        return numbered(writing.written(report), tables.chosen(report.id()));
    }

    /** Numbers run through a chapter: 1-1, 1-2 … in the order of its sections. */
    static List<Chosen> numbered(WrittenReport written, List<StoryTables.Placed> placed) {
        List<Chosen> chosen = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (WrittenSection section : written.sections()) {
            String number = section.heading().number();
            String chapter = number.isEmpty() ? section.section().title() : number.split("\\.", 2)[0];
            placed.stream()
                    .filter(each -> each.section().equals(section.section().id()))
                    .forEach(each -> chosen.add(new Chosen(
                            each.section(), chapter + "-" + counts.merge(chapter, 1, Integer::sum), each.story())));
        }
        return chosen;
    }
}
