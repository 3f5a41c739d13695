package io.wireloom.ingest.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.WireItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedHeadTest {

    @Test
    void tellsWhatRssSaysOfItself() {
        assertThat(
                        head(
                                """
                        <rss><channel><title>Harbour &lt;b&gt;Post&lt;/b&gt;</title><image><title>Logo</title></image>
                        <item><title>Ferry</title></item>
                        <link>https://harbourpost.example/</link><description>News of the port</description><language>en-gb</language>
                        <copyright>Post Ltd</copyright><managingEditor>ed@harbourpost.example (Ann Lee)</managingEditor>
                        <lastBuildDate>Sat, 07 Sep 2002 00:00:01 GMT</lastBuildDate></channel></rss>"""))
                .contains(new FeedHead(
                        "Harbour Post",
                        "https://harbourpost.example/",
                        "News of the port",
                        "en-gb",
                        "Post Ltd",
                        null,
                        "Ann Lee",
                        Instant.parse("2002-09-07T00:00:01Z")));
    }

    @Test
    void tellsWhatAtomSaysOfItself() {
        assertThat(
                        head(
                                """
                        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://talboten.example/"><title>Talboten</title>
                        <subtitle>Aus dem Tal</subtitle><id>tag:t,1</id><link rel="self" href="feed"/><link href="/"/>
                        <author><name>Bo Ek</name></author><updated>2021-01-01T00:00:00Z</updated></feed>"""))
                .contains(new FeedHead(
                        "Talboten",
                        "https://talboten.example/",
                        "Aus dem Tal",
                        "de",
                        null,
                        "tag:t,1",
                        "Bo Ek",
                        Instant.parse("2021-01-01T00:00:00Z")));
    }

    @Test
    void tellsWhatJsonFeedSaysOfItself() {
        assertThat(head(
                        "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"Post\",\"home_page_url\":\"https://p.example/\","
                                + "\"author\":{\"name\":\"Ann Lee\"},\"items\":[]}"))
                .map(FeedHead::author)
                .contains("Ann Lee");
    }

    @Test
    void saysNothingOfWhatIsNoFeed() {
        assertThat(head("<html><body><p>Gone</p></body></html>")).isEmpty();
    }

    private static Optional<FeedHead> head(String document) {
        Envelope envelope = Envelope.read(Map.of(), "f", Instant.EPOCH);
        return FeedHead.of(new WireItem(document.getBytes(StandardCharsets.UTF_8), envelope));
    }
}
