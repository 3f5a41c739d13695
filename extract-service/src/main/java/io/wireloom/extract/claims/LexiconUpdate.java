package io.wireloom.extract.claims;

import io.wireloom.extract.lexicon.LexiconFolder;
import io.wireloom.extract.lexicon.LexiconTables;

/** Keeps a pool of extractors on a desk's lexicon as its files say now. Safe for use by many threads. */
public final class LexiconUpdate {

    private final LexiconFolder folder;
    private final ExtractorPool pool;

    /** An update of the pool from the folder. */
    public LexiconUpdate(LexiconFolder folder, ExtractorPool pool) {
        this.folder = folder;
        this.pool = pool;
    }

    /**
     * Reads the files anew; articles that come from now on are read by them.
     *
     * @return what extracts now
     * @throws io.wireloom.extract.lexicon.BadLexiconException when a file cannot be used; all stays as it was
     */
    public synchronized Knowledge reload() {
        use(folder.reload());
        return pool.knowledge();
    }

    /**
     * Reads the files anew if they have changed since they were last tried.
     *
     * @return whether they have changed and are in use now
     * @throws io.wireloom.extract.lexicon.BadLexiconException when they have changed and cannot be used; once for each change
     */
    public synchronized boolean reloadIfChanged() {
        boolean changed = folder.reloadIfChanged();
        if (changed) {
            use(folder.tables());
        }
        return changed;
    }

    private void use(LexiconTables tables) {
        if (!tables.digest().equals(pool.knowledge().tables().digest())) {
            pool.use(pool.knowledge().with(tables));
        }
    }
}
