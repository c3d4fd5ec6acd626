package org.lubanchi.platform.training;

import java.io.OutputStream;
import java.util.List;

/** Papers of training (培训文书): statement and certificate as PDF, the rows an audit office asks for as CSV. */
public interface TrainingPapers {
    /** Writes the statement of a class: what was held, who completed, what it earned and cost. */
    void writeStatement(long held, OutputStream out);

    /** Writes one certificate; one that is valid no more says so. */
    void writeCertificate(Certificates.Certificate certificate, OutputStream out);

    /** Writes every class of some schools and a year with its money; no cell can be read as a formula. */
    void writeAudit(List<String> schools, int year, OutputStream out);
}
