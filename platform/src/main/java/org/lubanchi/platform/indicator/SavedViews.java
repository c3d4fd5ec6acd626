package org.lubanchi.platform.indicator;

import java.util.List;
import org.lubanchi.platform.access.Reader;

/** Pages that somebody keeps under a name (保存的视图), each account its own. */
public interface SavedViews {
    /** Those of an account, by name. */
    List<View> list(Reader reader);

    /**
     * Keeps a page; a name that is taken is kept anew.
     *
     * @param address of the page, with its filters
     * @throws org.lubanchi.platform.http.Refusal when name or address cannot be kept, or too many are
     */
    View save(Reader reader, String name, String address);

    /** Forgets one of the account's own; nothing where it has none of that number. */
    void forget(Reader reader, long id);

    /** A page under a name (视图). */
    record View(long id, String name, String address) {}
}
