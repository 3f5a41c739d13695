package io.wireloom.ingest.polling;

import java.net.URI;

/**
 * A feed that was imported from a list of feeds.
 *
 * @param feed its name
 * @param url where it is
 * @param title as the list calls it; null when it does not
 * @param category under which it stood in the list, outermost first, with slashes between; null when under none
 */
public record Subscription(String feed, URI url, String title, String category) {}
