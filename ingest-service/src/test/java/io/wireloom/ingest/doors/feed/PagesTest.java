package io.wireloom.ingest.doors.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.ingest.article.LanguageGuess;
import io.wireloom.ingest.article.Normaliser;
import io.wireloom.ingest.config.Formats;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.WireItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final Instant EMBARGO = Instant.parse("2026-03-02T06:00:00Z");

    @Test
    void holdsThePageBackAsLongAsItsEntry() {
        Envelope feed = Envelope.read(Map.of(), "coast", Instant.parse("2026-03-01T10:00:00Z"));
        String said = "{\"uri\":\"urn:x:1\",\"embargoed\":\"" + EMBARGO
                + "\",\"headline\":\"Ferry halts\",\"body_text\":\"The ferry halts at Skarvig.\"}";
        Envelope stating =
                new Envelope("application/json", "coast", null, null, null, null, null, null, null, feed.received());
        Normaliser normaliser =
                new Normaliser(Formats.readers(), text -> LanguageGuess.UNDETERMINED, FeedProfile::unknown);
        Article entry = normaliser.normalise(new WireItem(said.getBytes(StandardCharsets.UTF_8), stating));
        assertThat(entry.handling().embargoUntil()).isEqualTo(EMBARGO);

        Envelope page = Pages.said(entry, stating, "text/html");

        assertThat(page.embargo()).isEqualTo(EMBARGO);
        assertThat(page.itemId()).isEqualTo("urn:x:1");
    }
}
