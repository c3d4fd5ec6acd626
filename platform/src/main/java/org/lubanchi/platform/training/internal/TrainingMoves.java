package org.lubanchi.platform.training.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.training.CaseStage;
import org.lubanchi.platform.training.TrainingClasses.Step;
import org.springframework.stereotype.Component;

/** What every move of every case is held against, once the case is locked. */
@Component
class TrainingMoves {
    private final CaseLog log;

    TrainingMoves(CaseLog log) {
        this.log = log;
    }

    /** A case: its kind, its id, and what people call it. */
    record Subject(String kind, long id, String where) {}

    /** Where a case stands, and in which version. */
    record Standing<S extends Enum<S> & CaseStage<S>>(S state, int version) {}

    /**
     * Whether a move is the other half of a double click and done already.
     *
     * @param seen the version the mover saw
     * @throws org.lubanchi.platform.http.Refusal when somebody was faster, or the move is not open to them
     */
    <S extends Enum<S> & CaseStage<S>> boolean isDone(Reader by, Subject subject, Standing<S> now, int seen, S to) {
        if (now.state() == to && now.version() == seen + 1) {
            List<Step> steps = log.list(subject.kind(), subject.id());
            String from = steps.isEmpty() ? "" : steps.getLast().from();
            if (log.isRepetition(by, new CaseLog.Move(subject.kind(), subject.id(), from, to.code(), ""))) {
                return true;
            }
        }
        if (now.version() != seen) {
            throw TrainingRefusals.stale(subject.where(), now.state().label(), now.version());
        }
        List<S> open = now.state().next(by.role());
        if (!open.contains(to)) {
            String words = open.stream().map(state -> state.label().zh()).collect(Collectors.joining("、"));
            throw TrainingRefusals.noSuchMove(subject.where(), now.state().label(), to.label(), words);
        }
        return false;
    }

    /** Notes a move that was made. */
    <S extends Enum<S> & CaseStage<S>> void made(Reader by, Subject subject, S from, S to, String note) {
        log.moved(by, new CaseLog.Move(subject.kind(), subject.id(), from.code(), to.code(), note));
    }
}
