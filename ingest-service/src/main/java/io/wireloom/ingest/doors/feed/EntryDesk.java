package io.wireloom.ingest.doors.feed;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.DeadLetters;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.ingest.article.Normaliser;
import io.wireloom.ingest.doors.Door;
import io.wireloom.ingest.doors.DoorLedger;
import io.wireloom.ingest.doors.Intake;
import io.wireloom.ingest.doors.Receipt;
import io.wireloom.ingest.fetch.Waiting;
import io.wireloom.ingest.kafka.Outage;
import io.wireloom.ingest.kafka.RecordSender;
import io.wireloom.ingest.kafka.Service;
import io.wireloom.ingest.kafka.WireRecords;
import io.wireloom.ingest.persistence.FeedEntries;
import io.wireloom.ingest.wire.Lane;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Settles one entry of a feed: taken, known or dead-lettered. An entry stands in its feed for many polls, so one that was refused, or
 * whose page was fetched or cannot be had, is remembered; after passing trouble the page is asked for again. Blocks the calling thread.
 */
@ApplicationScoped
class EntryDesk {

    /** So many entries are named in one reason. */
    private static final int NAMED = 10;

    private final Intake intake;
    private final Normaliser normaliser;
    private final Pages pages;
    private final FeedEntries entries;
    private final RecordSender sender;
    private final DoorLedger ledger;
    private final Clock clock;

    EntryDesk(
            Intake intake,
            Normaliser normaliser,
            Pages pages,
            FeedEntries entries,
            RecordSender sender,
            DoorLedger ledger,
            Clock clock) {
        this.intake = intake;
        this.normaliser = normaliser;
        this.pages = pages;
        this.entries = entries;
        this.sender = sender;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Settles an entry; an outage is thrown, and the entry is settled when it comes again.
     *
     * @param fullText whether its page is to stand for it
     * @param again is run when its page could not be had for now, so that the entry should come again
     */
    Outcome settle(WireItem entry, boolean fullText, Runnable again) {
        return ledger.settle(Door.FEED, () -> {
            try {
                return fullText ? page(entry, again) : taken(entry);
            } catch (UnusableItemException e) {
                return refused(entry, e);
            } catch (RuntimeException e) {
                if (Outage.is(e)) {
                    throw e;
                }
                Log.errorf(e, "Failed on an entry feed=%s", entry.envelope().feed());
                return refused(entry, e);
            }
        });
    }

    /** Dead-letters a document, or an entry, that cannot be used: once, however often it comes. */
    Outcome refused(WireItem item, Exception reason) {
        String feed = item.envelope().feed();
        String key = "refused:" + item.digest();
        if (Waiting.await(() -> entries.known(feed, key))) {
            return Outcome.DUPLICATE;
        }
        Log.warnf("Dead-lettering from feed=%s reason=%s", feed, reason.getMessage());
        Waiting.await(() -> sender.deadLetter(letter(item, reason)));
        Waiting.await(() -> entries.remember(feed, key));
        return Outcome.DEAD_LETTERED;
    }

    /**
     * Settles entries of which there are no bytes, such as those that are too long: their document is dead-lettered once, with the
     * reasons that were not yet met in the feed.
     */
    void lost(WireItem document, List<UnusableItemException> reasons) {
        String feed = document.envelope().feed();
        List<UnusableItemException> unmet = reasons.stream()
                .filter(reason -> !Waiting.await(() -> entries.known(feed, lostKey(reason))))
                .toList();
        if (!unmet.isEmpty()) {
            UnusableItemException reason = together(unmet);
            Log.warnf("Dead-lettering a document for its entries feed=%s reason=%s", feed, reason.getMessage());
            Waiting.await(() -> sender.deadLetter(letter(document, reason)));
        }
        for (UnusableItemException reason : reasons) {
            ledger.settle(Door.FEED, () -> {
                if (!unmet.contains(reason)) {
                    return Outcome.DUPLICATE;
                }
                Waiting.await(() -> entries.remember(feed, lostKey(reason)));
                return Outcome.DEAD_LETTERED;
            });
        }
    }

    private static String lostKey(UnusableItemException reason) {
        byte[] words = reason.getMessage().getBytes(StandardCharsets.UTF_8);
        return "lost:" + new WireItem(words, null).digest();
    }

    /** One reason for several entries; the first of them are named. */
    static UnusableItemException together(List<UnusableItemException> reasons) {
        String more = reasons.size() <= NAMED ? "" : "; and " + (reasons.size() - NAMED) + " more";
        String words = reasons.stream().limit(NAMED).map(Exception::getMessage).collect(Collectors.joining("; "));
        return new UnusableItemException(reasons.get(0).reason(), words + more);
    }

    private Outcome page(WireItem entry, Runnable again) {
        Article read = normaliser.normalise(entry);
        if (!read.usable()) {
            return taken(entry);
        }
        String feed = entry.envelope().feed();
        String key = "page:" + read.versionId();
        if (Waiting.await(() -> entries.known(feed, key))) {
            return Outcome.DUPLICATE;
        }
        Pages.Found found = pages.of(read, entry.envelope());
        Outcome outcome = found instanceof Pages.Page page ? takenElse(page.item(), entry) : taken(entry);
        if (found instanceof Pages.NoPage none && none.passing()) {
            again.run();
        } else {
            Waiting.await(() -> entries.remember(feed, key));
        }
        return outcome;
    }

    private Outcome takenElse(WireItem page, WireItem entry) {
        try {
            return taken(page);
        } catch (UnusableItemException e) {
            Log.infof(
                    "Took the entry for its page feed=%s url=%s reason=%s",
                    page.envelope().feed(), page.envelope().url(), e.getMessage());
            return taken(entry);
        }
    }

    private Outcome taken(WireItem item) {
        Uni<Receipt> parsed = intake.take(item, Lane.LIVE);
        Receipt receipt = Waiting.await(() -> parsed);
        return receipt.status() == Receipt.Status.ACCEPTED ? Outcome.PUBLISHED : Outcome.DUPLICATE;
    }

    /** In the form of a record that was taken off the topic, so that it can be replayed there. */
    private ProducerRecord<String, byte[]> letter(WireItem item, Exception reason) {
        ProducerRecord<String, byte[]> record = WireRecords.of(item, Lane.LIVE);
        ConsumerRecord<String, byte[]> read =
                new ConsumerRecord<>(record.topic(), -1, -1, record.key(), record.value());
        record.headers().forEach(header -> read.headers().add(header));
        return DeadLetters.of(read, Topic.WIRE_COPY, Service.NAME, reason, clock.instant());
    }
}
