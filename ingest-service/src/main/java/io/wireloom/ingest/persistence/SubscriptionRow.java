package io.wireloom.ingest.persistence;

import io.wireloom.ingest.polling.Subscription;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;

/** A row of {@code feed_subscription}. */
@Entity
@Table(name = "feed_subscription")
class SubscriptionRow {

    @Id
    String feed;

    String url;

    String title;

    String category;

    @Column(name = "imported_at")
    Instant importedAt;

    static SubscriptionRow of(Subscription subscription, Instant now) {
        SubscriptionRow row = new SubscriptionRow();
        row.feed = subscription.feed();
        row.url = subscription.url().toString();
        row.title = subscription.title();
        row.category = subscription.category();
        row.importedAt = now;
        return row;
    }

    Subscription subscription() {
        return new Subscription(feed, URI.create(url), title, category);
    }
}
