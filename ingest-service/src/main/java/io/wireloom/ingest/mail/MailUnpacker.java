package io.wireloom.ingest.mail;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.TOO_LARGE;

import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.copy.Unpacker;
import io.wireloom.ingest.time.MailDate;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;

/** Takes a mail that carries wire copy apart: its own text, where it has more than a covering note, and each piece attached. */
public final class MailUnpacker implements Unpacker {

    private static final int LARGEST_MESSAGE = 64 * 1024 * 1024;

    /** Fewer words over attached copy go with it and tell no story. */
    private static final int COVERING_WORDS = 40;

    private static final int DEEPEST = 4;
    private static final Pattern READ_BY_TYPE = Pattern.compile(
            "text/(?:plain|html)|message/rfc822|application/xhtml\\+xml|(?:text|application)/(?:.+\\+)?(?:xml|json)");

    @Override
    public WireFormat format() {
        return WireFormat.EMAIL;
    }

    @Override
    public void unpack(InputStream body, Envelope envelope, Parts parts) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_MESSAGE + 1);
        if (bytes.length > LARGEST_MESSAGE) {
            throw new UnusableItemException(TOO_LARGE, "the e-mail is larger than " + LARGEST_MESSAGE + " bytes");
        }
        unpack(new WireItem(bytes, envelope), parts, 1);
    }

    private static void unpack(WireItem item, Parts parts, int depth) {
        Mime message;
        try {
            message = Mime.message(item.body());
        } catch (UnusableItemException e) {
            parts.item(item);
            return;
        }
        MailBody body = MailBody.of(message);
        if (body.attached().isEmpty() || depth > DEEPEST) {
            parts.item(item);
            return;
        }
        MailDate date = MailDate.read(message.header("Date"));
        Instant sent = date == null ? null : date.instant();
        if (tells(body)) {
            parts.item(new WireItem(
                    withoutAttachments(message, body.top()), item.envelope().ofPart("message/rfc822", null)));
        }
        for (Mime attached : body.attached()) {
            String type = READ_BY_TYPE.matcher(attached.type()).matches() ? attached.contentType() : null;
            WireItem part =
                    new WireItem(attached.content(), dated(item.envelope().ofPart(type, attached.fileName()), sent));
            if (attached.type().equals("message/rfc822")) {
                unpack(part, parts, depth + 1);
            } else {
                parts.item(part);
            }
        }
    }

    private static boolean tells(MailBody body) {
        Mime text = body.plain() != null ? body.plain() : body.html();
        if (text == null) {
            return false;
        }
        String words = MailText.of(text.text().replaceAll("<[^<>]{0,1000}+>", " "), text.contentType())
                .strip();
        return words.split("\\s+").length >= COVERING_WORDS;
    }

    /** The same message with nothing but its text: a document that reads by itself. */
    private static byte[] withoutAttachments(Mime message, Mime top) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(message.headerLines("content-").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(top.headerLines().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(top.raw());
        return bytes.toByteArray();
    }

    /** A bare text has no date of its own; the mail that brought it has. */
    private static Envelope dated(Envelope envelope, Instant sent) {
        return new Envelope(
                envelope.contentType(),
                envelope.feed(),
                envelope.itemId(),
                envelope.url(),
                sent,
                envelope.version(),
                envelope.status(),
                envelope.embargo(),
                envelope.fileName(),
                envelope.received());
    }
}
