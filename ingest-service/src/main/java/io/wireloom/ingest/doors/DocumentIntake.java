package io.wireloom.ingest.doors;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;
import static io.wireloom.ingest.wire.UnusableItemException.Reason.UNDECODABLE;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.kafka.Outage;
import io.wireloom.ingest.unpacking.Unpacking;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Takes all items of a document, whichever door it comes by: several at a time, each counted by itself, answered in their order.
 * The document is read as it comes and never held whole.
 */
@ApplicationScoped
public class DocumentIntake {

    private final Unpacking unpacking;
    private final Intake intake;
    private final DoorLedger ledger;
    private final Vertx vertx;

    DocumentIntake(Unpacking unpacking, Intake intake, DoorLedger ledger, Vertx vertx) {
        this.unpacking = unpacking;
        this.intake = intake;
        this.ledger = ledger;
        this.vertx = vertx;
    }

    /**
     * Takes a document and returns when each of its items is answered. What is wrong with the document as a whole is one more
     * refused item; a fault of ours is one more failed item. When broker or database are away, the items under way are answered as failed and the rest is not read.
     *
     * @param body read on the calling thread, which must be allowed to block; not closed
     * @throws IOException when the bytes cannot be read, which says nothing about the document
     */
    public void take(InputStream body, Envelope envelope, Entrance entrance, Answers answers) throws IOException {
        take(body, envelope, entrance, answers, 1, Permission.ALL);
    }

    /**
     * The same for the rest of a document.
     *
     * @param from place of the first item to take, from 1; those before it are passed over
     * @param permission is asked for each item, on the calling thread
     */
    public void take(
            InputStream body, Envelope envelope, Entrance entrance, Answers answers, int from, Permission permission)
            throws IOException {
        Source source = new Source(body);
        Course course = new Course(entrance, answers, from, permission);
        try {
            unpacking.unpack(source, envelope, course);
            course.end(envelope);
        } catch (UnusableItemException e) {
            course.last(envelope, e);
        } catch (OutageEncountered e) {
            // The answers say so.
        } catch (IOException e) {
            if (source.failure() != null) {
                throw source.failure();
            }
            course.last(
                    envelope,
                    new UnusableItemException(UNDECODABLE, "the document breaks off or is damaged: " + e.getMessage()));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            Log.errorf(
                    e,
                    "Failed on a document door=%s feed=%s file=%s",
                    entrance.door(),
                    envelope.feed(),
                    envelope.fileName());
            course.last(envelope, e);
        } finally {
            course.window.awaitEmpty();
        }
    }

    /** Ends the reading of a document. */
    private static final class OutageEncountered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutageEncountered() {
            super(null, null, false, false);
        }
    }

    /** The intake of one document. */
    private final class Course implements Parts {
        private final Entrance entrance;
        private final Answers answers;
        private final Window window = new Window();
        private final Deque<Slot> waiting = new ArrayDeque<>();
        private volatile boolean outage;
        private final int from;
        private final Permission permission;
        private int count;
        private int part = 1;

        Course(Entrance entrance, Answers answers, int from, Permission permission) {
            this.entrance = entrance;
            this.answers = answers;
            this.from = from;
            this.permission = permission;
        }

        @Override
        public void part(int number) {
            part = number;
        }

        @Override
        public void item(WireItem item) {
            submit(item.envelope(), item.body().length, () -> {
                permission.check(item.envelope());
                return ItemContext.run(vertx, () -> intake.take(item, entrance.lane()));
            });
        }

        @Override
        public void refused(Envelope envelope, UnusableItemException reason) {
            submit(envelope, 0, () -> Uni.createFrom().failure(reason));
        }

        /** Answers for what ends the reading of the document before its end. */
        void last(Envelope envelope, Throwable reason) {
            try {
                submit(envelope, 0, () -> Uni.createFrom().failure(reason));
            } catch (OutageEncountered e) {
                // The answers say so.
            }
        }

        void end(Envelope envelope) {
            if (count == 0) {
                refused(envelope, new UnusableItemException(NOTHING_TO_READ, "the document holds no item"));
            }
        }

        private void submit(Envelope envelope, int bytes, Supplier<Uni<Receipt>> work) {
            if (++count < from) {
                return;
            }
            answers.awaitRoom();
            window.enter(bytes);
            if (outage) {
                window.leave(bytes);
                throw new OutageEncountered();
            }
            Slot slot = new Slot(count, part, name(envelope, count), bytes);
            synchronized (this) {
                waiting.add(slot);
            }
            ledger.count(entrance.door(), work)
                    .subscribe()
                    .with(
                            receipt -> settle(slot, new ItemAnswer.Taken(slot.index, slot.part, receipt)),
                            failure -> settle(slot, answer(slot, failure)));
        }

        private ItemAnswer answer(Slot slot, Throwable failure) {
            if (failure instanceof UnusableItemException reason) {
                return new ItemAnswer.Refused(slot.index, slot.part, slot.name, reason);
            }
            outage |= Outage.is(failure);
            return new ItemAnswer.Failed(slot.index, slot.part, slot.name, failure);
        }

        private synchronized void settle(Slot slot, ItemAnswer answer) {
            slot.answer = answer;
            while (!waiting.isEmpty() && waiting.peek().answer != null) {
                Slot first = waiting.poll();
                try {
                    answers.answer(first.answer);
                } finally {
                    window.leave(first.bytes);
                }
            }
        }
    }

    private static String name(Envelope envelope, int index) {
        return Stream.<Function<Envelope, String>>of(Envelope::itemId, Envelope::url, Envelope::fileName)
                .map(field -> field.apply(envelope))
                .flatMap(value -> Optional.ofNullable(value).stream())
                .findFirst()
                .orElse("#" + index);
    }

    /** An item under way. */
    private static final class Slot {
        private final int index;
        private final int part;
        private final String name;
        private final int bytes;
        private ItemAnswer answer;

        Slot(int index, int part, String name, int bytes) {
            this.index = index;
            this.part = part;
            this.name = name;
            this.bytes = bytes;
        }
    }
}
