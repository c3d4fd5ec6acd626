package org.lubanchi.engine.kernel;

/** How much a broken rule weighs (校验级别). */
public enum Severity {
    /** 强制: stops a submission until mended. */
    BLOCKING("blocking", new LocalText("强制", "blocking")),
    /** 核实: needs one line of explanation, which travels with the data. */
    EXPLAINABLE("explainable", new LocalText("核实", "to be explained")),
    /** 提示: said once, asks nothing. */
    INFORMATIVE("informative", new LocalText("提示", "for information"));

    private final String code;
    private final LocalText label;

    Severity(String code, LocalText label) {
        this.code = code;
        this.label = label;
    }

    /** The word used in definitions. */
    public String code() {
        return code;
    }

    /** What people read. */
    public LocalText label() {
        return label;
    }
}
