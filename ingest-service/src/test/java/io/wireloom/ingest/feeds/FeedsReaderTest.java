package io.wireloom.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wireloom.ingest.wire.Lane;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedsReaderTest {

    private static final FeedsReader READER =
            new FeedsReader(Path.of("/srv/desk"), Map.of("COAST_TOKEN", "s3cret")::get);

    @Test
    void readsEverythingThatCanBeSaidOfAFeed() {
        FeedBook book = READER.read(
                """
                feeds:
                  coast:
                    outlet: The Coast Courier
                    country: NO
                    language: nb
                    zone: Europe/Oslo
                    tier: 2
                    credits:
                      - pattern: '\\(NTX\\)'
                        agency: Northwire
                    folder:
                      path: incoming/coast
                      include: '*.xml'
                      settle: 30s
                      lane: backfill
                    poll:
                      url: https://coast.example/feed.xml
                      every: 5m
                      fullText: true
                      headers:
                        Authorization: Bearer ${COAST_TOKEN}
                      silentAfter: 1d
                      maxItems: 200
                  bare: {}
                """);

        FeedDefinition coast = book.find("coast").orElseThrow();
        assertThat(coast.profile().outlet()).isEqualTo("The Coast Courier");
        assertThat(coast.profile().country()).isEqualTo("NO");
        assertThat(coast.profile().language()).isEqualTo("nb");
        assertThat(coast.profile().zone()).isEqualTo(ZoneId.of("Europe/Oslo"));
        assertThat(coast.profile().tier()).isEqualTo(2);
        assertThat(CreditRule.apply(coast.profile().credits(), List.of("By Ann Lee (NTX)")))
                .contains("Northwire");
        assertThat(coast.folder())
                .isEqualTo(new FolderDefinition(
                        Path.of("/srv/desk/incoming/coast"), "*.xml", Duration.ofSeconds(30), Lane.BACKFILL));
        assertThat(coast.poll())
                .isEqualTo(new PollDefinition(
                        URI.create("https://coast.example/feed.xml"),
                        Duration.ofMinutes(5),
                        true,
                        Map.of("Authorization", "Bearer ${COAST_TOKEN}"),
                        Duration.ofDays(1),
                        200));
        assertThat(book.find("bare").orElseThrow().poll()).isNull();
        assertThat(book.of("bare")).isEqualTo(FeedProfile.unknown("bare"));
        assertThat(book.of("other")).isEqualTo(FeedProfile.unknown("other"));
        assertThat(book.all()).extracting(FeedDefinition::name).containsExactly("coast", "bare");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    country: Norway                 | line 3, feed coast, country: is 'Norway'; expected an ISO 3166-1 code
                    country: XQ                     | line 3, feed coast, country: is 'XQ'
                    language: english               | line 3, feed coast, language: is 'english'; expected an ISO 639-1 code
                    zone: Oslo                      | line 3, feed coast, zone: is 'Oslo'; expected an IANA time zone
                    tier: 6                         | line 3, feed coast, tier: is '6'; expected a whole number from 1
                    outlte: x                       | line 3, feed coast, outlte: is not known here; known are outlet, country
                    outlet: [a]                     | line 3, feed coast, outlet: expected a text
                    credits: x                      | line 3, feed coast, credits: expected a list
                    credits: [{pattern: '(', agency: N}] | line 3, feed coast, credits[1].pattern: is no regular expression: Unclosed group
                    credits: [{pattern: N}]         | line 3, feed coast, credits[1].agency: is missing
                    folder: {}                      | line 3, feed coast, folder.path: is missing
                    folder: {path: a, include: 'b/*'} | line 3, feed coast, folder.include: is 'b/*'; expected a pattern for file names alone
                    folder: {path: a, lane: slow}   | line 3, feed coast, folder.lane: is 'slow'; expected live or backfill
                    poll: {url: }                   | line 3, feed coast, poll.url: is missing
                    poll: {url: 'ftp://a.example/'} | line 3, feed coast, poll.url: is 'ftp://a.example/'; expected an absolute http or https
                    poll: {url: 'https://u:p@a.example/'} | line 3, feed coast, poll.url: has a user or password in it
                    poll: {url: 'http://a.example/', every: 5} | line 3, feed coast, poll.every: is '5'; expected a whole number with s, m, h or d
                    poll: {url: 'http://a.example/', every: 1s} | line 3, feed coast, poll.every: is '1s'; expected at least 5s
                    poll: {url: 'http://a.example/', fullText: maybe} | line 3, feed coast, poll.fullText: is 'maybe'; expected true or false
                    poll: {url: 'http://a.example/', headers: {Authorization: abc}} | line 3, feed coast, poll.headers.Authorization: no secret may stand in this file
                    poll: {url: 'http://a.example/', headers: {X-Api-Key: '${GONE}'}} | line 3, feed coast, poll.headers.X-Api-Key: the environment variable GONE is not set
                    poll: {url: 'http://a.example/', headers: {Host: a}} | line 3, feed coast, poll.headers: is 'Host'; expected the name of a header
                    """)
    void saysWhatIsWrongAndWhere(String line, String expected) {
        BadFeedsException failure = refusal("feeds:\n  coast:\n    " + line + "\n");

        assertThat(failure.problems()).hasSize(1);
        assertThat(failure.problems().get(0).toString()).startsWith(expected);
    }

    @Test
    void tellsAllProblemsAtOnceInTheOrderOfTheFile() {
        BadFeedsException failure = refusal(
                """
                feeds:
                  coast:
                    zone: Nowhere
                    poll:
                      url: https://coast.example/feed.xml
                      often: 5m
                  coast:
                    tier: 9
                  inland/1:
                    poll:
                      url: https://coast.example/feed.xml
                other: 1
                """);

        assertThat(failure.problems())
                .extracting(FeedsProblem::toString)
                .satisfiesExactly(
                        zone -> assertThat(zone).startsWith("line 3, feed coast, zone: "),
                        often -> assertThat(often).startsWith("line 6, feed coast, poll.often: is not known here"),
                        twice -> assertThat(twice).isEqualTo("line 7, feeds.coast: stands twice; first on line 2"),
                        name -> assertThat(name).startsWith("line 9, feed inland/1: is 'inland/1'; expected a name"),
                        url -> assertThat(url)
                                .isEqualTo("line 11, feed inland/1, poll.url: is that of the feed coast too"),
                        unknown -> assertThat(unknown).startsWith("line 12, other: is not known here"));
    }

    @ParameterizedTest
    @CsvSource({"'feeds: [', 1", "'feeds:\n  a: {b: c\n d', 3", "'feeds:\n\ta: 1', 2"})
    void saysWhereItIsNoYaml(String text, int line) {
        BadFeedsException failure = refusal(text);

        assertThat(failure.problems()).hasSize(1);
        assertThat(failure.problems().get(0).message()).startsWith("is no YAML");
        assertThat(failure.problems().get(0).line()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({"''", "'# nothing yet'", "'feeds:'", "'feeds: {}'"})
    void takesAFileWithoutFeeds(String text) {
        assertThat(READER.read(text).all()).isEmpty();
    }

    @Test
    void doesNotReadABombOfAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }

        assertThatThrownBy(() -> READER.read(bomb.toString())).isInstanceOf(BadFeedsException.class);
    }

    @Test
    void givesUpOnACreditPatternThatLooksTooOften() {
        CreditRule rule = new CreditRule(Values.pattern("(a|aa)+$"), "Northwire");

        assertThat(CreditRule.apply(List.of(rule), List.of("a".repeat(400) + "b")))
                .isEmpty();
    }

    @Test
    void fillsInSecretsOnlyWhenAsked() {
        assertThat(EnvironmentReferences.fill("Bearer ${A}-${B}", Map.of("A", "x$1", "B", "y")::get))
                .isEqualTo("Bearer x$1-y");
        assertThatThrownBy(() -> EnvironmentReferences.fill("${A}", name -> null))
                .hasMessage("the environment variable A is not set");
    }

    private static BadFeedsException refusal(String yaml) {
        return catchThrowableOfType(BadFeedsException.class, () -> READER.read(yaml));
    }
}
