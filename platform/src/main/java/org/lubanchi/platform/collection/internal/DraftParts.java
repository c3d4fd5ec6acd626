package org.lubanchi.platform.collection.internal;

import org.springframework.stereotype.Component;

/** The round, the case and the journal: what everything done to a draft needs. */
@Component
record DraftParts(
        RoundBook rounds,
        CaseMoves moves,
        CaseTables cases,
        CollectionJournal journal,
        RoundNotices notices,
        EvidenceTables evidence) {}
