package io.wireloom.ingest.opml;

/**
 * A feed as a list states it.
 *
 * @param title its title, else its text; null when it has neither
 * @param url its address, as it stands there; null when there is none
 * @param category the outlines around it, outermost first, with slashes between; null when there are none
 */
public record ListedFeed(String title, String url, String category) {}
