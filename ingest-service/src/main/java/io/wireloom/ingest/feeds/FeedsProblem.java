package io.wireloom.ingest.feeds;

/**
 * One thing that is wrong with the file of feeds.
 *
 * @param line where, counted from 1
 * @param feed whose; null when it concerns the file as a whole
 * @param key of which key, with those above it, such as {@code poll.every}; null when it concerns the feed as a whole
 * @param message what is wrong, and what would be right
 */
public record FeedsProblem(int line, String feed, String key, String message) {

    @Override
    public String toString() {
        return "line " + line + (feed == null ? "" : ", feed " + feed) + (key == null ? "" : ", " + key) + ": "
                + message;
    }
}
