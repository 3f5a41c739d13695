package io.wireloom.ingest.unpacking;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.TOO_LARGE;
import static io.wireloom.ingest.wire.UnusableItemException.Reason.UNDECODABLE;

import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.copy.Unpacker;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.Sniffing;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes any document apart into single items, documents inside documents included. Safe for use by many threads. */
public final class Unpacking {

    private final Map<WireFormat, Unpacker> unpackers = new EnumMap<>(WireFormat.class);
    private final Limits limits;

    /** @param unpackers one for each format that can hold several items */
    public Unpacking(List<Unpacker> unpackers, Limits limits) {
        unpackers.forEach(unpacker -> this.unpackers.put(unpacker.format(), unpacker));
        this.limits = limits;
    }

    /**
     * Hands out the items of a document as they are read; a document that is a single item is handed out as it is.
     *
     * @throws UnusableItemException when the document as a whole cannot be read or passes a limit; items handed out before stand
     * @throws IOException when the bytes cannot be read to their end
     */
    public void unpack(InputStream body, Envelope envelope, Parts parts) throws IOException {
        Course course = new Course(parts);
        course.document(course.expansion.source(body), envelope, 1);
    }

    /**
     * The same for a document in memory; a single item is handed out as the very same object.
     *
     * @throws UnusableItemException as above
     */
    public void unpack(WireItem item, Parts parts) {
        if (!holdsMany(item)) {
            parts.item(item);
            return;
        }
        try {
            unpack(new ByteArrayInputStream(item.body()), item.envelope(), parts);
        } catch (IOException e) {
            throw new UnusableItemException(UNDECODABLE, "the document breaks off or is damaged: " + e.getMessage());
        }
    }

    /**
     * Whether {@code item} is of a format that can hold several items.
     *
     * @throws UnusableItemException when its format is not read
     */
    public boolean holdsMany(WireItem item) {
        return !item.withdrawal() && !item.blank() && unpackers.containsKey(WireFormat.of(item));
    }

    /** The unpacking of one outermost document. */
    private final class Course {
        private final Parts parts;
        private final Expansion expansion = new Expansion();
        private int count;
        private int outermost;

        Course(Parts parts) {
            this.parts = parts;
        }

        void document(InputStream body, Envelope envelope, int depth) throws IOException {
            BufferedInputStream buffered = new BufferedInputStream(body, Sniffing.BYTES);
            Optional<WireFormat> container = WireFormat.container(envelope.contentType());
            WireFormat format = container.isPresent() ? container.get() : sniffed(buffered, envelope);
            Unpacker unpacker = unpackers.get(format);
            if (unpacker == null) {
                single(buffered, envelope);
                return;
            }
            if (depth > limits.depth()) {
                throw new UnusableItemException(
                        TOO_LARGE, "more than " + limits.depth() + " documents lie inside one another");
            }
            unpacker.unpack(buffered, envelope, new Inner(format, depth));
        }

        private static WireFormat sniffed(BufferedInputStream body, Envelope envelope) throws IOException {
            body.mark(Sniffing.BYTES);
            byte[] start = body.readNBytes(Sniffing.BYTES);
            body.reset();
            return start.length == 0 ? WireFormat.PLAIN_TEXT : WireFormat.of(start, envelope);
        }

        private void single(InputStream body, Envelope envelope) throws IOException {
            byte[] bytes = body.readNBytes(limits.itemBytes() + 1);
            if (bytes.length > limits.itemBytes()) {
                refuse(envelope, tooLarge());
                body.transferTo(OutputStream.nullOutputStream());
            } else {
                handOut(new WireItem(bytes, envelope));
            }
        }

        private UnusableItemException tooLarge() {
            return new UnusableItemException(
                    TOO_LARGE, "the item is larger than the " + limits.itemBytes() + " bytes allowed");
        }

        private void handOut(WireItem item) {
            count();
            parts.item(item);
        }

        private void refuse(Envelope envelope, UnusableItemException reason) {
            count();
            parts.refused(envelope, reason);
        }

        /** What is refused counts, too: it is answered like any other item. */
        private void count() {
            if (++count > limits.parts()) {
                throw new UnusableItemException(
                        TOO_LARGE, "the document holds more than the " + limits.parts() + " items allowed");
            }
        }

        /** Whether a limit of the outermost document is passed, so that none of its further parts is looked at. */
        private boolean exhausted() {
            return count > limits.parts() || expansion.exhausted();
        }

        /** A part may be a document itself; what is wrong with one part does not end the others. */
        private final class Inner implements Parts {
            private final WireFormat format;
            private final int depth;

            Inner(WireFormat format, int depth) {
                this.format = format;
                this.depth = depth;
            }

            @Override
            public void item(WireItem item) {
                begin();
                expansion.expanded(item.body().length);
                if (holdsMany(item)) {
                    nested(new ByteArrayInputStream(item.body()), item.envelope());
                } else if (item.body().length > limits.itemBytes()) {
                    refuse(item.envelope(), tooLarge());
                } else {
                    handOut(item);
                }
            }

            @Override
            public void document(InputStream body, Envelope envelope) {
                begin();
                nested(expansion.content(body), envelope);
            }

            private void begin() {
                if (depth == 1) {
                    parts.part(++outermost);
                }
            }

            private void nested(InputStream body, Envelope envelope) {
                try {
                    Course.this.document(body, envelope, depth + 1);
                } catch (UnusableItemException e) {
                    if (exhausted()) {
                        throw e;
                    }
                    refuse(envelope, e);
                } catch (IOException e) {
                    refuse(
                            envelope,
                            new UnusableItemException(
                                    UNDECODABLE, "the part breaks off or is damaged: " + e.getMessage()));
                }
            }

            /** A feed's parts are feeds of one item each, and are not taken apart again. */
            private boolean holdsMany(WireItem item) {
                try {
                    WireFormat inner = WireFormat.of(item);
                    return unpackers.containsKey(inner) && (inner != format || inner.archive());
                } catch (UnusableItemException e) {
                    return false;
                }
            }

            @Override
            public void refused(Envelope envelope, UnusableItemException reason) {
                begin();
                refuse(envelope, reason);
            }
        }
    }
}
