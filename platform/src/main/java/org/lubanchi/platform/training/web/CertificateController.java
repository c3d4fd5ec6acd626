package org.lubanchi.platform.training.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.CertificateState;
import org.lubanchi.platform.training.Certificates;
import org.lubanchi.platform.training.Certificates.Certificate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Certificates: issued, put online, replaced, withdrawn. */
@RestController
class CertificateController {
    private final Certificates certificates;
    private final Readers readers;

    CertificateController(Certificates certificates, Readers readers) {
        this.certificates = certificates;
        this.readers = readers;
    }

    @PostMapping("/api/training/classes/{id}/certificates")
    CertificateView certify(@PathVariable long id, @RequestBody Certificates.NewCertificate certificate) {
        Body.require(certificate.occupation(), certificate.level(), certificate.number(), certificate.issuedOn());
        Reader reader = readers.require();
        return CertificateView.of(certificates.certify(reader, id, certificate), reader);
    }

    @PostMapping("/api/training/certificates/{id}/moves")
    CertificateView move(@PathVariable long id, @RequestBody ClassController.MoveBody body) {
        Body.require(body.to(), body.note());
        CertificateState to = CertificateState.find(body.to())
                .orElseThrow(() -> Refusal.badRequest(
                        "to",
                        body.to(),
                        new LocalText("证书的状态，如 withdrawn", "a state of a certificate, such as withdrawn")));
        Reader reader = readers.require();
        return CertificateView.of(certificates.move(reader, id, body.version(), to, body.note()), reader);
    }

    @PostMapping("/api/training/certificates/{id}/replacements")
    CertificateView replace(@PathVariable long id, @RequestBody ReplaceBody body) {
        Body.require(body.replacement());
        Body.require(
                body.replacement().number(),
                body.replacement().issuedOn(),
                body.replacement().reason());
        Reader reader = readers.require();
        return CertificateView.of(certificates.replace(reader, id, body.version(), body.replacement()), reader);
    }

    /** What a certificate, as its reader saw it, is replaced by. */
    record ReplaceBody(int version, Certificates.Replacement replacement) {}

    /** A certificate as it travels. */
    record CertificateView(
            long id,
            Certificates.Holder holder,
            String occupation,
            String level,
            String number,
            LocalDate issuedOn,
            StateView state,
            int version,
            List<StateView> next,
            @Nullable Long replaces,
            String reason) {
        static CertificateView of(Certificate certificate, Reader reader) {
            return new CertificateView(
                    certificate.id(),
                    certificate.holder(),
                    certificate.occupation(),
                    certificate.level(),
                    certificate.number(),
                    certificate.issuedOn(),
                    StateView.of(certificate.state()),
                    certificate.version(),
                    StateView.next(certificate.state(), reader.role()),
                    certificate.replaces(),
                    certificate.reason());
        }
    }
}
