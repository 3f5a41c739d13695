package io.wireloom.ingest.mail;

import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.WireItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Mails, and what is read from them. */
final class Mails {

    static final String HEAD =
            """
            Received: by 192.0.2.1 with SMTP id x; Mon, 4 May 2020 08:15:41 +0200
            Message-ID: <dam-1@north.example>
            Date: Mon, 4 May 2020 08:15:00 +0200
            From: "North Desk" <desk@north.example>
            Subject: Fwd: Dam above Ruvik holds
            """;

    private Mails() {}

    static Draft read(String mail) {
        return read(mail.getBytes(StandardCharsets.UTF_8));
    }

    static Draft read(byte[] mail) {
        return new MailReader()
                .read(new WireItem(mail, Envelope.read(Map.of(), "feed", Instant.EPOCH)), FeedProfile.unknown("feed"));
    }
}
