package org.lubanchi.platform.training.web;

import java.util.List;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.training.CaseStage;

/** A state of a case with its words. */
record StateView(String code, LocalText label) {
    static StateView of(CaseStage<?> state) {
        return new StateView(state.code(), state.label());
    }

    /** Where somebody of a role may bring a case from here. */
    static List<StateView> next(CaseStage<?> state, Role role) {
        return state.next(role).stream().map(StateView::of).toList();
    }
}
