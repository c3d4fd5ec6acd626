package org.lubanchi.platform.training;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.platform.access.Reader;

/** Certificates of those who completed (发证与证书变更), within what the school has filed for. */
public interface Certificates {
    /**
     * Issues a certificate; the same one twice is one.
     *
     * @throws org.lubanchi.platform.http.Refusal when the school has not filed for the occupation and level, the trainee has not
     *     completed, the day is not between the end of the class and today, or they hold another one of it
     */
    Certificate certify(Reader by, long held, NewCertificate certificate);

    /** The certificates of a class, valid or not, in the order they were issued. */
    List<Certificate> list(long held);

    /**
     * A certificate of a class.
     *
     * @throws org.lubanchi.platform.http.Refusal when the class has no such certificate
     */
    Certificate require(long held, long certificate);

    /**
     * Moves a certificate on; the same move twice by the same person is one move.
     *
     * @param version the version the mover saw
     * @throws org.lubanchi.platform.http.Refusal when the move is not open to them, a reason is asked for and not given, or
     *     somebody was faster
     */
    Certificate move(Reader by, long certificate, int version, CertificateState to, String reason);

    /**
     * Replaces a certificate by one of another number; occupation and level stay, the old one is valid no more.
     *
     * @return the new one
     */
    Certificate replace(Reader by, long certificate, int version, Replacement replacement);

    /** A certificate to be issued (待发证书). */
    record NewCertificate(long trainee, String occupation, String level, String number, LocalDate issuedOn) {}

    /** What a certificate is replaced by (换发证书), and why. */
    record Replacement(String number, LocalDate issuedOn, String reason) {}

    /**
     * A certificate (职业技能等级证书记录).
     *
     * @param replaces the certificate it took the place of
     * @param reason why it came to where it stands; empty where none was asked for
     */
    record Certificate(
            long id,
            long held,
            Holder holder,
            String occupation,
            String level,
            String number,
            LocalDate issuedOn,
            CertificateState state,
            int version,
            @Nullable Long replaces,
            String reason) {
        @Override
        public String toString() {
            return "certificate " + id;
        }
    }

    /** Whose a certificate is (持证人), the identity number masked. */
    record Holder(long trainee, String name, String masked) {
        @Override
        public String toString() {
            return "trainee " + trainee;
        }
    }
}
