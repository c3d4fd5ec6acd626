package org.lubanchi.platform.training.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.http.ErrorBody;
import org.lubanchi.platform.training.ClassRoster;
import org.lubanchi.platform.training.PublicSignUps;
import org.lubanchi.platform.training.SignIns;
import org.lubanchi.platform.training.TrainingClasses;
import org.lubanchi.platform.training.TrainingClasses.ClassCase;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may do: find a class, sign up, sign in. Nothing here tells who else is in a class. */
@RestController
class CatalogueController {
    private final TrainingClasses classes;
    private final PublicSignUps signUps;
    private final SignIns signIns;
    private final Definitions definitions;
    private final UnitNames names;
    private final Clock clock;

    CatalogueController(
            TrainingClasses classes,
            PublicSignUps signUps,
            SignIns signIns,
            Definitions definitions,
            UnitNames names,
            Clock clock) {
        this.classes = classes;
        this.signUps = signUps;
        this.signIns = signIns;
        this.definitions = definitions;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/api/training/catalogue")
    List<Offer> catalogue(@RequestParam(defaultValue = "") String search) {
        LocalDate today = LocalDate.now(clock);
        Map<String, LocalText> known = new HashMap<>();
        return classes.listOpen(search).stream()
                .map(held -> Offer.of(
                        held,
                        known.computeIfAbsent(held.school(), school -> names.nameOf(new OrgUnitId(school))),
                        today))
                .toList();
    }

    @GetMapping("/api/training/words")
    Words words() {
        return new Words(words("trainee_group"), words("industry_section"), words("skill_level"));
    }

    private List<Word> words(String list) {
        return definitions.catalogue().requireCodeList(list).entries().stream()
                .map(Word::of)
                .toList();
    }

    @PostMapping("/api/training/classes/{id}/sign-ups")
    Receipt signUp(@PathVariable long id, @RequestBody ClassRoster.Person person, HttpServletRequest request) {
        Body.require(person.name(), person.identity(), person.group());
        ClassRoster.SignedUp done = signUps.signUp(id, person, request.getRemoteAddr());
        return new Receipt(
                done.masked(), done.already(), ErrorBody.of(done.issues()).issues());
    }

    @PostMapping("/api/training/sign-ins")
    Arrival signIn(@RequestBody SignIns.Ticket ticket, HttpServletRequest request) {
        Body.require(ticket.code(), ticket.name(), ticket.tail(), ticket.request());
        SignIns.Present present = signIns.signIn(ticket, request.getRemoteAddr());
        return new Arrival(
                present.title(),
                present.day(),
                present.doubtful(),
                ErrorBody.of(present.issues()).issues());
    }

    /** A class as everybody sees it. */
    record Offer(
            long id,
            LocalText school,
            String title,
            String project,
            String industry,
            int hours,
            LocalDate starts,
            LocalDate ends,
            String spot,
            String fee,
            int seats,
            boolean begun) {
        static Offer of(ClassCase held, LocalText school, LocalDate today) {
            return new Offer(
                    held.id(),
                    school,
                    held.plan().title(),
                    held.project().name(),
                    held.project().industry(),
                    held.plan().hours(),
                    held.plan().starts(),
                    held.plan().ends(),
                    held.plan().spot().name(),
                    held.plan().fee().toPlainString(),
                    held.plan().capacity() - held.trainees(),
                    held.plan().starts().isBefore(today));
        }
    }

    /** The codes a form offers. */
    record Words(List<Word> groups, List<Word> industries, List<Word> levels) {}

    /** A code with its words. */
    record Word(String code, LocalText label) {
        static Word of(CodeList.Entry entry) {
            return new Word(entry.code(), entry.label());
        }
    }

    /** A sign-up that was taken. */
    record Receipt(String masked, boolean already, List<ErrorBody.Told> issues) {}

    /** A sign-in that was taken. */
    record Arrival(String title, String day, boolean doubtful, List<ErrorBody.Told> issues) {}
}
