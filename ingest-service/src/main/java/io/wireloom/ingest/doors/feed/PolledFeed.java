package io.wireloom.ingest.doors.feed;

import io.wireloom.ingest.feeds.FeedDefinition;
import io.wireloom.ingest.polling.Subscription;

/**
 * A feed that is polled.
 *
 * @param definition how
 * @param subscription what the list said that it was imported from; null when it is configured
 */
record PolledFeed(FeedDefinition definition, Subscription subscription) {

    String name() {
        return definition.name();
    }
}
