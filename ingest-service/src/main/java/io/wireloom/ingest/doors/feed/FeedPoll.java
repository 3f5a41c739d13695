package io.wireloom.ingest.doors.feed;

import io.quarkus.logging.Log;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.ingest.config.IngestConfig;
import io.wireloom.ingest.feeds.EnvironmentReferences;
import io.wireloom.ingest.feeds.FeedDefinition;
import io.wireloom.ingest.feeds.PollDefinition;
import io.wireloom.ingest.fetch.Ask;
import io.wireloom.ingest.fetch.Fetcher;
import io.wireloom.ingest.fetch.HostTurns;
import io.wireloom.ingest.fetch.Waiting;
import io.wireloom.ingest.kafka.Outage;
import io.wireloom.ingest.persistence.FeedStates;
import io.wireloom.ingest.polling.Answer;
import io.wireloom.ingest.polling.FeedState;
import io.wireloom.ingest.polling.Redirect;
import io.wireloom.ingest.polling.Schedule;
import io.wireloom.ingest.polling.Validators;
import io.wireloom.ingest.unpacking.Unpacking;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** One poll of one feed: asks, settles every entry, and only then remembers how far it got. Blocks the calling thread. */
@ApplicationScoped
class FeedPoll {

    private static final String ACCEPT =
            "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml,"
                    + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

    /** How soon a feed is tried again that was given up for reasons of our own. */
    private static final Duration SOON = Duration.ofSeconds(15);

    private final Fetcher fetcher;
    private final Unpacking unpacking;
    private final EntryDesk desk;
    private final FeedStates states;
    private final IngestConfig config;
    private final Clock clock;

    FeedPoll(
            Fetcher fetcher, Unpacking unpacking, EntryDesk desk, FeedStates states, IngestConfig config, Clock clock) {
        this.fetcher = fetcher;
        this.unpacking = unpacking;
        this.desk = desk;
        this.states = states;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Polls a feed that is reserved.
     *
     * @param owner who reserved it
     */
    PollOutcome run(FeedDefinition feed, FeedState state, String owner) {
        try {
            return new Course(feed, state, owner).run();
        } catch (HostTurns.NoTurnException e) {
            return giveUp(feed, owner, PollOutcome.POSTPONED);
        } catch (LostException e) {
            Log.warnf("Lost the reservation of feed=%s; another instance goes on with it", feed.name());
            return PollOutcome.INTERRUPTED;
        } catch (RuntimeException e) {
            if (Outage.is(e)) {
                Log.warnf("Interrupted the poll of feed=%s: an outage, reason=%s", feed.name(), e.getMessage());
            } else {
                Log.errorf(e, "Failed on feed=%s", feed.name());
            }
            return giveUp(feed, owner, PollOutcome.INTERRUPTED);
        }
    }

    private PollOutcome giveUp(FeedDefinition feed, String owner, PollOutcome outcome) {
        try {
            Waiting.await(() -> states.release(feed.name(), owner, SOON));
        } catch (RuntimeException e) {
            Log.debugf("The reservation of feed=%s ends by itself, reason=%s", feed.name(), e.getMessage());
        }
        return outcome;
    }

    /** Somebody else has the feed now. */
    private static final class LostException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The course of one poll. */
    private final class Course {
        private final FeedDefinition feed;
        private final FeedState state;
        private final String owner;
        private final Schedule schedule;
        private Instant renewed = clock.instant();
        private int newItems;
        private boolean again;

        Course(FeedDefinition feed, FeedState state, String owner) {
            this.feed = feed;
            this.state = state;
            this.owner = owner;
            this.schedule = new Schedule(feed.poll().every(), config.poll().longestWait());
        }

        PollOutcome run() {
            Answer answer = ask();
            if (answer instanceof Answer.Content content) {
                return read(content);
            }
            if (answer instanceof Answer.NotModified same) {
                settle(schedule.succeeded(state, 304, 0, state.validators(), same.movedTo(), clock.instant()));
                return PollOutcome.NOT_MODIFIED;
            }
            if (answer instanceof Answer.Gone) {
                Log.warnf("The feed is gone for good feed=%s", feed.name());
                settle(schedule.gone(state, clock.instant()));
                return PollOutcome.GONE;
            }
            if (answer instanceof Answer.Busy busy) {
                return failed(
                        busy.status(), "its server asks to come later (" + busy.status() + ")", busy.retryAfter());
            }
            Answer.Failed failed = (Answer.Failed) answer;
            return failed(failed.status(), failed.reason(), null);
        }

        private Answer ask() {
            PollDefinition poll = feed.poll();
            Map<String, String> headers = new TreeMap<>();
            try {
                poll.headers()
                        .forEach((name, value) -> headers.put(name, EnvironmentReferences.fill(value, System::getenv)));
            } catch (IllegalArgumentException e) {
                return new Answer.Failed(0, e.getMessage(), false);
            }
            boolean home = Redirect.sameOrigin(state.url(), state.address());
            return fetcher.get(new Ask(
                    state.address(),
                    ACCEPT,
                    state.validators(),
                    home ? headers : Map.of(),
                    config.fetch().maxBytes(),
                    Ask.Hops.ALL));
        }

        private PollOutcome read(Answer.Content content) {
            WireItem document = FeedDocuments.of(content, feed.name(), clock.instant());
            String refusal = FeedDocuments.refusal(document);
            if (refusal != null) {
                return failed(200, refusal, null);
            }
            EntryList entries = new EntryList(limit());
            UnusableItemException damage = null;
            try {
                unpacking.unpack(document, entries);
            } catch (UnusableItemException e) {
                damage = e;
            }
            desk.lost(document, entries.refusals());
            for (WireItem entry : entries.items()) {
                stillOurs();
                newItems += desk.settle(entry, feed.poll().fullText(), () -> again = true) == Outcome.PUBLISHED ? 1 : 0;
            }
            if (entries.left() > 0) {
                Log.infof("Left entries of feed=%s left=%d, as maxItems says", feed.name(), entries.left());
            }
            if (damage != null) {
                desk.refused(document, damage);
                return failed(200, damage.getMessage(), null);
            }
            // Without validators the same entries come again, and with them the chance to have their pages.
            Validators next = again ? Validators.NONE : content.validators();
            settle(schedule.succeeded(state, 200, newItems, next, content.movedTo(), clock.instant()));
            return newItems > 0 ? PollOutcome.NEW_ITEMS : PollOutcome.NOTHING_NEW;
        }

        private int limit() {
            Integer most = feed.poll().maxItems();
            return most == null ? Integer.MAX_VALUE : most;
        }

        /** Renews the reservation well before it ends; many pages take longer than it lasts. */
        private void stillOurs() {
            Instant now = clock.instant();
            if (Duration.between(renewed, now).compareTo(config.poll().lease().dividedBy(4)) < 0) {
                return;
            }
            if (!Waiting.await(
                    () -> states.renew(feed.name(), owner, config.poll().lease()))) {
                throw new LostException();
            }
            renewed = now;
        }

        private PollOutcome failed(int status, String reason, Duration retryAfter) {
            Log.infof("The poll failed feed=%s failures=%d reason=%s", feed.name(), state.failures() + 1, reason);
            settle(schedule.failed(state, status, reason, retryAfter, newItems, clock.instant()));
            return PollOutcome.FAILED;
        }

        private void settle(FeedState next) {
            Waiting.await(() -> states.settle(next, owner));
        }
    }
}
