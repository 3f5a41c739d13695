package io.wireloom.contracts.access;

/**
 * What became of a request.
 *
 * @param status the HTTP status of the answer; 0 when the connection was lost before it was out
 * @param location where the answer leads: to what was made or changed; null when it leads nowhere
 * @param refusedInPart whether something within the request was not the caller's to do, though the rest was done
 */
public record Answered(int status, String location, boolean refusedInPart) {

    /** An answer to a request that is allowed or refused as a whole. */
    public Answered(int status, String location) {
        this(status, location, false);
    }

    /** The connection was lost before the answer was out; what was asked for may have been done. */
    public static final Answered LOST = new Answered(0, null, false);
}
