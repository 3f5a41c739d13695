package io.wireloom.checks.regex;

/** A text that counts how often it is looked at, and ends the looking when it is too often. */
final class CountedText implements CharSequence {

    private final String text;
    private final long most;
    private long looks;

    CountedText(String text, long most) {
        this.text = text;
        this.most = most;
    }

    /** How many characters were looked at, the same one as often as it was. */
    long looks() {
        return looks;
    }

    @Override
    public char charAt(int index) {
        if (++looks > most) {
            throw new TooOftenException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** The looking has no end in sight. */
    static final class TooOftenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooOftenException() {
            super("looked too often", null, false, false);
        }
    }
}
