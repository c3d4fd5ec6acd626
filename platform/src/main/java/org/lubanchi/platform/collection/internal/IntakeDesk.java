package org.lubanchi.platform.collection.internal;

import java.nio.file.Path;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.collection.Intake;
import org.lubanchi.platform.collection.TextTable;
import org.springframework.stereotype.Component;

/** Files come in here, each kind by its own way, to the same end. */
@Component
class IntakeDesk implements Intake {
    private final WorkbookTaking workbooks;
    private final TextTaking texts;

    IntakeDesk(WorkbookTaking workbooks, TextTaking texts) {
        this.workbooks = workbooks;
        this.texts = texts;
    }

    @Override
    public Receipt take(Path workbook, AuditTrail.Actor submitter, boolean synthetic) {
        return workbooks.take(workbook, submitter, synthetic);
    }

    @Override
    public Receipt take(TextTable text, AuditTrail.Actor submitter, boolean synthetic) {
        return texts.take(text, submitter, synthetic);
    }

    @Override
    public TextFindings judge(TextTable text) {
        return texts.judge(text);
    }
}
