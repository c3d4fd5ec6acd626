package org.lubanchi.platform.training.web;

import java.util.List;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.http.ErrorBody;
import org.lubanchi.platform.training.TrainingClasses;

/** A class as it travels: where it stands, where this reader may bring it, what the rules say of it. */
record ClassView(
        long id,
        String school,
        LocalText schoolName,
        TrainingClasses.Project project,
        TrainingClasses.Plan plan,
        StateView state,
        int version,
        int trainees,
        int completed,
        List<StateView> next,
        List<ErrorBody.Told> issues) {
    static ClassView of(TrainingClasses.ClassCase held, LocalText schoolName, Reader reader, List<Issue> issues) {
        return new ClassView(
                held.id(),
                held.school(),
                schoolName,
                held.project(),
                held.plan(),
                StateView.of(held.state()),
                held.version(),
                held.trainees(),
                held.completed(),
                StateView.next(held.state(), reader.role()),
                ErrorBody.of(issues).issues());
    }
}
