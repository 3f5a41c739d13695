package io.wireloom.ingest.lifecycle;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.WireHeaders;
import io.wireloom.ingest.article.ArticleFixture;
import io.wireloom.ingest.article.Contribution;
import io.wireloom.ingest.copy.Form;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The items of one story with their texts, and what they make together. */
final class Items {

    static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");

    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final Wire wire = new Wire();

    /** An item of the story, stated so many minutes after noon. */
    static Contribution item(Form form, int minute, String text, String... fields) {
        String[] all = Stream.concat(
                        Stream.of(
                                WireHeaders.ITEM_ID,
                                "urn:x:story",
                                WireHeaders.PUBLISHED,
                                NOON.plusSeconds(60L * minute).toString()),
                        Arrays.stream(fields))
                .toArray(String[]::new);
        return new Contribution(ArticleFixture.text(text, all), form);
    }

    static Contribution lead(int minute, String text, String... fields) {
        return item(Form.WHOLE, minute, text, fields);
    }

    static Contribution addition(int number, int minute, String text, String... fields) {
        return item(new Form.Addition(number), minute, text, fields);
    }

    static Contribution kill(int minute) {
        return item(Form.WHOLE, minute, "Story killed", WireHeaders.STATUS, "canceled");
    }

    /** Takes items in the order given, all at {@code now}. */
    Items take(Instant now, Contribution... contributions) {
        for (Contribution contribution : contributions) {
            articles.putIfAbsent(contribution.article().versionId(), contribution.article());
            wire.take(Piece.of(contribution, now));
        }
        return this;
    }

    Items at(Instant now) {
        wire.at(now);
        return this;
    }

    /** The texts of what was published, in the order of publication. */
    List<String> published() {
        return wire.published.stream()
                .map(version -> Composer.compose(version, articles).text())
                .toList();
    }

    Article current() {
        return wire.current()
                .map(version -> Composer.compose(version, articles))
                .orElseThrow();
    }

    List<Held> held(Instant now) {
        return wire.release(now).held();
    }
}
