package io.wireloom.ingest.desk;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.TOO_LARGE;

import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.copy.Unpacker;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Takes a recorded transmission apart into its messages, each of which ends with the control character EOT. */
public final class Transmissions implements Unpacker {

    private static final int SOH = 0x01;
    private static final int EOT = 0x04;

    /** A day's longest text has some 100 KB; a megabyte without an end is no message. */
    private static final int LONGEST_MESSAGE = 4 * 1024 * 1024;

    private final WireFormat format;

    /** @param format whose messages are framed by SOH and EOT */
    public Transmissions(WireFormat format) {
        this.format = format;
    }

    @Override
    public WireFormat format() {
        return format;
    }

    @Override
    public void unpack(InputStream body, Envelope envelope, Parts parts) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean ended = false;
        boolean many = false;
        for (int read = body.read(); read >= 0; read = body.read()) {
            if (read == SOH && ended) {
                parts.item(part(message.toByteArray(), envelope));
                message.reset();
                ended = false;
                many = true;
            }
            ended |= read == EOT;
            message.write(read);
            if (message.size() > LONGEST_MESSAGE) {
                throw new UnusableItemException(
                        TOO_LARGE, "a message of the transmission is longer than " + LONGEST_MESSAGE + " bytes");
            }
        }
        byte[] last = message.toByteArray();
        parts.item(many ? part(last, envelope) : new WireItem(last, envelope));
    }

    private WireItem part(byte[] bytes, Envelope envelope) {
        return new WireItem(bytes, envelope.ofPart(format.mediaType(), envelope.fileName()));
    }
}
