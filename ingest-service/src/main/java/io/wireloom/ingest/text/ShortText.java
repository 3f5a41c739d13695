package io.wireloom.ingest.text;

/** How long a line may be that is read by an expression which goes back and forth. */
public final class ShortText {

    /** Put in front of an expression, lets it try where no more than 300 characters are left, so that its cost has a bound. */
    public static final String ONLY = "(?=[\\s\\S]{0,300}+\\z)";

    private ShortText() {}
}
