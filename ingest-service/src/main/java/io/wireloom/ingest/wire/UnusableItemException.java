package io.wireloom.ingest.wire;

/**
 * An item that cannot become an article, with what is wrong with it in words its sender can act on. It has no stack trace, as a
 * damaged document throws it by the thousand.
 */
public final class UnusableItemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public UnusableItemException(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with an item. */
    public enum Reason {
        EMPTY_BODY("The item is empty"),
        BAD_PARAMETER("A parameter cannot be read"),
        TOO_LARGE("The item is too large"),
        UNSUPPORTED_TYPE("The format is not read"),
        NOT_TEXT("The body is not text"),
        UNDECODABLE("The text cannot be decoded"),
        MALFORMED("The item breaks the rules of its format"),
        NOTHING_TO_READ("There is no story in the item"),
        ERASED("The article was erased by order");

        private final String title;

        Reason(String title) {
            this.title = title;
        }

        /** The same for every item with this reason. */
        public String title() {
            return title;
        }
    }
}
