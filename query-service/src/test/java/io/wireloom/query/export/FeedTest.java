package io.wireloom.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import io.wireloom.query.incidents.IncidentSummary;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedTest {

    private static final URI DESK = URI.create("https://desk.example.org/");
    private static final URI SELF = URI.create("https://desk.example.org/api/v1/feed?country=SY");

    private final IncidentSummary incident = IncidentSummary.of(Told.with("{'title':'Raid \\u0001 <b>on</b> A & B'}"));

    @ParameterizedTest
    @EnumSource
    void isReadBackByAFeedReader(Feed.Form form) throws Exception {
        SyndFeed feed = read(form, URI.create("https://desk.example.org/api/v1/feed?cursor=x"));

        SyndEntry entry = feed.getEntries().get(0);
        assertThat(feed.getTitle()).isEqualTo("Wireloom incidents");
        assertThat(entry.getTitle()).isEqualTo("Raid   <b>on</b> A & B");
        assertThat(entry.getUri()).isEqualTo("urn:wireloom:incident:i-1");
        assertThat(entry.getLink()).isEqualTo("https://desk.example.org/incidents/i-1");
        assertThat(entry.getPublishedDate()).isEqualTo(Instant.parse("2015-10-01T17:30:00Z"));
        assertThat(entry.getDescription().getValue())
                .contains("Rastan", "Killed, civilians 9 (River Watch)", "1 origin");
        assertThat(entry.getCategories()).extracting("name").contains("assault", "air-strike", "weak");
    }

    @Test
    void linksToItselfAndToItsOlderPages() throws Exception {
        assertThat(read(Feed.Form.ATOM, URI.create("https://desk.example.org/older"))
                        .getLinks())
                .extracting(SyndLink::getRel)
                .contains("alternate", "self", "next");
        assertThat(read(Feed.Form.ATOM, null).getLinks())
                .extracting(SyndLink::getRel)
                .doesNotContain("next");
    }

    @Test
    void namesTheAuthorThatAtomDemandsOfEveryEntry() throws Exception {
        assertThat(read(Feed.Form.ATOM, null).getEntries().get(0).getAuthor()).isEqualTo("Wireloom");
    }

    private SyndFeed read(Feed.Form form, URI older) throws Exception {
        return new SyndFeedInput().build(new StringReader(Feed.of(form, List.of(incident), DESK, SELF, older)));
    }
}
