package org.lubanchi.engine.sheet;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lubanchi.engine.definitions.CodeList;

/**
 * Code lists of one catalogue whose names are put in order once (常备代码表), for whoever reads many sheets; used by several
 * threads.
 */
public final class RememberedCodes implements CodeListLookup {
    private final CodeListLookup lists;
    private final Map<String, CodeNames> names = new ConcurrentHashMap<>();

    /** Remembers lists that do not change. */
    public RememberedCodes(CodeListLookup lists) {
        this.lists = lists;
    }

    @Override
    public CodeList require(String id) {
        return lists.require(id);
    }

    @Override
    public CodeNames names(String id) {
        return names.computeIfAbsent(id, each -> CodeNames.of(lists.require(each)));
    }
}
