package org.lubanchi.platform.training.internal;

import java.util.List;
import java.util.Optional;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.CertificateState;
import org.lubanchi.platform.training.Certificates;
import org.lubanchi.platform.training.TrainingClasses.ClassCase;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issuing, putting online, replacing, withdrawing. */
@Component
class CertificateDesk implements Certificates {
    private final CertificateTables certificates;
    private final ClassTables classes;
    private final CertificateChecks checks;
    private final CaseKeeping keeping;

    CertificateDesk(
            CertificateTables certificates, ClassTables classes, CertificateChecks checks, CaseKeeping keeping) {
        this.certificates = certificates;
        this.classes = classes;
        this.checks = checks;
        this.keeping = keeping;
    }

    private ClassCase requireClass(long id) {
        return classes.find(id).orElseThrow(() -> Refusal.notFound("class/" + id));
    }

    @Override
    @Transactional
    public Certificate certify(Reader by, long held, NewCertificate asked) {
        ClassCase found = requireClass(held);
        keeping.permits().requireOwn(by, found.school(), found.plan().number());
        checks.issue(found, asked);
        Optional<Long> made;
        try {
            made = certificates.insert(held, asked);
        } catch (DuplicateKeyException taken) {
            throw TrainingRefusals.taken("number", asked.number());
        }
        if (made.isEmpty()) {
            return theSame(held, asked);
        }
        keeping.log()
                .moved(by, new CaseLog.Move(CaseLog.CERTIFICATE, made.get(), "", CertificateState.ISSUED.code(), ""));
        keeping.log().did(by, "certified", "class/" + held, new AuditFact("trainee", String.valueOf(asked.trainee())));
        return certificates.find(made.get()).orElseThrow();
    }

    /** The one they hold, when it is the same again. */
    private Certificate theSame(long held, NewCertificate asked) {
        Certificate holding = certificates.list(held).stream()
                .filter(each -> each.holder().trainee() == asked.trainee()
                        && each.occupation().equals(asked.occupation())
                        && each.level().equals(asked.level())
                        && each.state().isValid())
                .findFirst()
                .orElseThrow();
        if (!holding.number().equals(asked.number())) {
            throw CertificateChecks.holdsAnother(holding);
        }
        return holding;
    }

    @Override
    public List<Certificate> list(long held) {
        return certificates.list(held);
    }

    @Override
    public Certificate require(long held, long certificate) {
        return certificates
                .find(certificate)
                .filter(found -> found.held() == held)
                .orElseThrow(() -> Refusal.notFound("certificate/" + certificate));
    }

    /** The certificate, held until the transaction ends, for somebody it is of any concern to. */
    private Certificate requireConcerned(Reader by, long id) {
        Certificate found = certificates.lock(id).orElseThrow(() -> Refusal.notFound("certificate/" + id));
        keeping.permits().requireEither(by, requireClass(found.held()).school(), found.number());
        return found;
    }

    private static TrainingMoves.Subject subject(Certificate certificate) {
        return new TrainingMoves.Subject(CaseLog.CERTIFICATE, certificate.id(), certificate.number());
    }

    @Override
    @Transactional
    public Certificate move(Reader by, long id, int version, CertificateState to, String reason) {
        Certificate found = requireConcerned(by, id);
        TrainingMoves.Standing<CertificateState> now = new TrainingMoves.Standing<>(found.state(), found.version());
        if (to == CertificateState.REPLACED) {
            throw TrainingRefusals.noSuchMove(
                    found.number(),
                    found.state().label(),
                    to.label(),
                    CertificateState.WITHDRAWN.label().zh());
        }
        if (keeping.moves().isDone(by, subject(found), now, version, to)) {
            return found;
        }
        checks.reason(found.number(), to, reason);
        certificates.move(id, version, to);
        keeping.moves().made(by, subject(found), found.state(), to, reason);
        return certificates.find(id).orElseThrow();
    }

    @Override
    @Transactional
    public Certificate replace(Reader by, long id, int version, Replacement replacement) {
        Certificate old = requireConcerned(by, id);
        CertificateState to = CertificateState.REPLACED;
        TrainingMoves.Standing<CertificateState> now = new TrainingMoves.Standing<>(old.state(), old.version());
        if (keeping.moves().isDone(by, subject(old), now, version, to)) {
            return certificates.list(old.held()).stream()
                    .filter(each -> each.replaces() != null && each.replaces() == id)
                    .findFirst()
                    .orElseThrow();
        }
        checks.reason(old.number(), to, replacement.reason());
        checks.replace(old, replacement);
        if (certificates.hasNumber(replacement.number())) {
            throw TrainingRefusals.taken("number", replacement.number());
        }
        certificates.move(id, version, to);
        keeping.moves().made(by, subject(old), old.state(), to, replacement.reason());
        long made = certificates.insertReplacing(old, replacement.number(), replacement.issuedOn());
        keeping.log().moved(by, new CaseLog.Move(CaseLog.CERTIFICATE, made, "", CertificateState.ISSUED.code(), ""));
        keeping.log()
                .did(by, "certificate-replaced", "certificate/" + made, new AuditFact("replaces", String.valueOf(id)));
        return certificates.find(made).orElseThrow();
    }
}
