package io.wireloom.ingest.persistence;

import io.wireloom.ingest.polling.FeedState;
import io.wireloom.ingest.polling.Validators;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;

/** A row of {@code feed_state}. */
@Entity
@Table(name = "feed_state")
class FeedRow {

    @Id
    String feed;

    String url;

    String host;

    @Column(name = "moved_to")
    String movedTo;

    String etag;

    @Column(name = "last_modified")
    String lastModified;

    Instant since;

    @Column(name = "next_poll_at")
    Instant nextPollAt;

    @Column(name = "last_attempt_at")
    Instant lastAttemptAt;

    @Column(name = "last_success_at")
    Instant lastSuccessAt;

    @Column(name = "last_item_at")
    Instant lastItemAt;

    int failures;

    @Column(name = "last_error")
    String lastError;

    @Column(name = "http_status")
    int status;

    boolean gone;

    long items;

    @Column(name = "lease_owner")
    String leaseOwner;

    @Column(name = "lease_until")
    Instant leaseUntil;

    FeedState state() {
        return new FeedState(
                feed,
                URI.create(url),
                movedTo == null ? null : URI.create(movedTo),
                new Validators(etag, lastModified),
                since,
                nextPollAt,
                lastAttemptAt,
                lastSuccessAt,
                lastItemAt,
                failures,
                lastError,
                status,
                gone,
                items);
    }

    void settle(FeedState state) {
        movedTo = state.movedTo() == null ? null : state.movedTo().toString();
        etag = state.validators().etag();
        lastModified = state.validators().lastModified();
        nextPollAt = state.nextPollAt();
        lastAttemptAt = state.lastAttemptAt();
        lastSuccessAt = state.lastSuccessAt();
        lastItemAt = state.lastItemAt();
        failures = state.failures();
        lastError = state.lastError();
        status = state.status();
        gone = state.gone();
        items = state.items();
        leaseOwner = null;
        leaseUntil = null;
    }
}
