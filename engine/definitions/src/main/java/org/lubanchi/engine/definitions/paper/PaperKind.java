package org.lubanchi.engine.definitions.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The papers of evaluation (评价文书的种类), each with the pieces it is made of. */
public enum PaperKind {
    PLANS("plans", PlanPart.values()),
    DEMAND("demand", DemandPart.values()),
    CARD("card", CardPart.values());

    private final String code;
    private final List<PaperPart> parts;

    PaperKind(String code, PaperPart... parts) {
        this.code = code;
        this.parts = List.of(parts);
    }

    /** How files call it. */
    public String code() {
        return code;
    }

    /** All that must be worded. */
    public List<PaperPart> parts() {
        return parts;
    }

    /** The piece of a code. */
    public Optional<PaperPart> find(String name) {
        return parts.stream().filter(part -> part.code().equals(name)).findFirst();
    }

    /** The kind of a code. */
    public static Optional<PaperKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
