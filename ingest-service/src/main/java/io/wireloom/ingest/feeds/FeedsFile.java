package io.wireloom.ingest.feeds;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file of feeds and what it says now. A file that cannot be used leaves things as they were. Safe for use by many threads. */
public final class FeedsFile {

    private final Path path;
    private final FeedsReader reader;
    private volatile FeedBook book = FeedBook.EMPTY;
    private volatile List<FeedsProblem> problems = List.of();
    private String tried;

    /**
     * @param path the file; null when there is none
     * @param reader reads it
     */
    public FeedsFile(Path path, FeedsReader reader) {
        this.path = path;
        this.reader = reader;
    }

    /** The feeds of the last file that could be used. */
    public FeedBook book() {
        return book;
    }

    /** What is wrong with the file as it is now; empty when nothing is. */
    public List<FeedsProblem> problems() {
        return problems;
    }

    /**
     * Reads the file anew.
     *
     * @return the feeds, which are in use from now on
     * @throws BadFeedsException when the file cannot be used; the feeds used until now stay in use
     */
    public synchronized FeedBook reload() {
        if (path == null) {
            return book;
        }
        try {
            String text = text();
            tried = text;
            book = reader.read(text);
            problems = List.of();
            return book;
        } catch (BadFeedsException e) {
            problems = e.problems();
            throw e;
        }
    }

    /**
     * Reads the file anew if it has changed since it was last tried. Compares the content: the time of a file behind a link, as in a
     * mounted ConfigMap, says little.
     *
     * @return whether it has changed and is in use now
     * @throws BadFeedsException when it has changed and cannot be used; once for each change
     */
    public synchronized boolean reloadIfChanged() {
        if (path == null) {
            return false;
        }
        String text;
        try {
            text = text();
        } catch (BadFeedsException e) {
            if (e.problems().equals(problems)) {
                return false;
            }
            problems = e.problems();
            tried = null;
            throw e;
        }
        if (text.equals(tried)) {
            return false;
        }
        reload();
        return true;
    }

    private String text() {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw unreadable("is not UTF-8");
        } catch (IOException e) {
            throw unreadable("cannot be read: " + e);
        }
    }

    private BadFeedsException unreadable(String what) {
        return new BadFeedsException(List.of(new FeedsProblem(1, null, null, path + " " + what)));
    }
}
