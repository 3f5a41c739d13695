package io.wireloom.ingest.text;

/** How long a line may be that is read by an expression which goes back and forth. */
public final class ShortText {

    /**
     * Lets an expression go on only where no more than 300 characters are left, so that its cost has a bound. It looks at all of these,
     * so it belongs behind whatever an expression that is searched for begins with.
     */
    public static final String ONLY = "(?=[\\x{0}-\\x{10FFFF}]{0,300}+\\z)";

    private ShortText() {}
}
