package io.wireloom.ingest.feeds;

import java.util.regex.Pattern;

/** A line that a configured pattern may look at only so often, so that no pattern can hold up the line of copy. */
final class FrugalText implements CharSequence {

    /** A credit stands at the start of a line that is short, or nowhere. */
    private static final int LONGEST = 500;

    /** A sensible pattern needs some hundreds; these take a millisecond. */
    private static final int LOOKS = 100_000;

    private final String line;
    private int looks = LOOKS;

    private FrugalText(String line) {
        this.line = line;
    }

    /** Whether the pattern is found in the line's first 500 characters; false when finding out costs too much. */
    static boolean finds(Pattern pattern, String line) {
        String start = line.length() <= LONGEST ? line : line.substring(0, LONGEST);
        try {
            return pattern.matcher(new FrugalText(start)).find();
        } catch (TooCostlyException e) {
            return false;
        }
    }

    @Override
    public char charAt(int index) {
        if (--looks < 0) {
            throw new TooCostlyException();
        }
        return line.charAt(index);
    }

    @Override
    public int length() {
        return line.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return line.subSequence(start, end);
    }

    @Override
    public String toString() {
        return line;
    }

    /** Not to be seen outside; without a stack trace, as it only ends the search. */
    private static final class TooCostlyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooCostlyException() {
            super("the pattern looks too often", null, false, false);
        }
    }
}
