package io.wireloom.ingest.wire;

/**
 * An item that cannot become an article, with what is wrong with it in words its sender can act on. It has no stack trace, as a
 * damaged document throws it by the thousand.
 */
public final class UnusableItemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final long retrySeconds;

    public UnusableItemException(Reason reason, String detail) {
        this(reason, detail, 0);
    }

    /** @param retrySeconds after so long the item may be sent again; 0 when that would not help */
    public UnusableItemException(Reason reason, String detail, long retrySeconds) {
        super(detail, null, false, false);
        this.reason = reason;
        this.retrySeconds = retrySeconds;
    }

    public Reason reason() {
        return reason;
    }

    /** After so long the item may be sent again, in seconds; 0 when that would not help. */
    public long retrySeconds() {
        return retrySeconds;
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
        ANOTHERS_FEED("The feed is somebody else's to deliver"),
        TOO_OFTEN("The feed has sent too much"),
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
