package org.lubanchi.platform.training;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Role;

/** Where a certificate stands (证书状态): 发证 → 上网；换发或注销后不再有效. */
public enum CertificateState implements CaseStage<CertificateState> {
    ISSUED(new LocalText("已发证", "issued")),
    ONLINE(new LocalText("已上网", "on the national site")),
    REPLACED(new LocalText("已换发", "replaced")),
    WITHDRAWN(new LocalText("已注销", "withdrawn"));

    private final LocalText label;

    CertificateState(LocalText label) {
        this.label = label;
    }

    @Override
    public LocalText label() {
        return label;
    }

    /** The state of a word, if there is one. */
    public static Optional<CertificateState> find(String code) {
        return CaseStage.find(CertificateState.class, code);
    }

    /** The school that issued it carries it further; the city may only withdraw what should not have been issued. */
    @Override
    public List<CertificateState> next(Role role) {
        return switch (role) {
            case SCHOOL -> bySchool();
            case CITY -> isValid() ? List.of(WITHDRAWN) : List.of();
            case APPROVER, COUNTY, AUTHORITY, PROVINCE, PUBLIC -> List.of();
        };
    }

    private List<CertificateState> bySchool() {
        return switch (this) {
            case ISSUED -> List.of(ONLINE, REPLACED, WITHDRAWN);
            case ONLINE -> List.of(REPLACED, WITHDRAWN);
            case REPLACED, WITHDRAWN -> List.of();
        };
    }

    /** Whether it still says something of its holder, and counts. */
    public boolean isValid() {
        return this == ISSUED || this == ONLINE;
    }

    /** Whether coming here must be explained: what was given to somebody is not taken back without a reason. */
    public boolean needsReason() {
        return !isValid();
    }
}
