package io.wireloom.contracts;

/**
 * Headers of a record of {@code wire-copy} or {@code wire-copy-backfill}, all optional, UTF-8: what a bare body lacks. A producer that sets none gets an article
 * of feed {@code wire-copy} with its content as its identity.
 */
public final class WireHeaders {

    /** Media type of the bytes; sniffed from the content when absent. */
    public static final String CONTENT_TYPE = "content-type";
    /** Name of the feed. */
    public static final String FEED = "wireloom-feed";
    /** The provider's own identity for the item. */
    public static final String ITEM_ID = "wireloom-item-id";
    /** Where the item was published. */
    public static final String URL = "wireloom-url";
    /** When it was published, RFC 3339. */
    public static final String PUBLISHED = "wireloom-published";
    /** The provider's version number. */
    public static final String VERSION = "wireloom-version";
    /** {@code usable}, {@code withheld} or {@code canceled}. */
    public static final String STATUS = "wireloom-status";
    /** Not to be used before, RFC 3339. */
    public static final String EMBARGO = "wireloom-embargo";
    /** When Wireloom received it, RFC 3339; the record's timestamp when absent. */
    public static final String RECEIVED = "wireloom-received";
    /** File name, when the item was a file: a hint for its format. */
    public static final String FILE_NAME = "wireloom-file-name";

    private WireHeaders() {}
}
