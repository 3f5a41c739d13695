package io.wireloom.bench.incidents;

import io.wireloom.bench.incidents.Account.Way;
import io.wireloom.bench.incidents.ClaimWriter.Identity;
import io.wireloom.bench.incidents.ClaimWriter.Parts;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Block;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Article.Source;
import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.Article.TimeBasis;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes the articles that tell of an event. */
final class AccountWriter {

    /** One account in this many names the region only, where a reader could still tell which event it means. */
    private static final int VAGUE_PLACE_ONE_IN = 20;

    /** Likewise, one in this many does not say when. */
    private static final int NO_DAY_ONE_IN = 15;

    /** One account in this many does not say who did it. */
    private static final int UNNAMED_ACTOR_ONE_IN = 4;

    /** One account in this many counts "at least". */
    private static final int OPEN_TALLY_ONE_IN = 4;

    private final Random random;
    private final World world;
    private int written;

    /**
     * @param first number of the first article that it writes
     */
    AccountWriter(Random random, World world, int first) {
        this.random = random;
        this.world = world;
        this.written = first;
    }

    /** What one voice reports, and the first article that carries it. */
    private record Story(Voice voice, int killed, int wounded, Account first) {}

    /**
     * The accounts of an event: first one for each voice, as far as the count goes, then echoes of them.
     *
     * @param count at least 1
     */
    List<Account> accounts(RealEvent event, int count) {
        List<Account> accounts = new ArrayList<>();
        Map<Voice, Story> stories = new HashMap<>();
        for (int i = 0; i < count; i++) {
            boolean fresh = i < event.voices().size();
            Voice voice = fresh ? event.voices().get(i) : world.pick(List.copyOf(event.voices()));
            Story story = fresh ? story(event, voice) : stories.get(voice);
            Account account = account(event, story, fresh ? Way.FIRST : way(voice));
            accounts.add(account);
            stories.put(voice, fresh ? new Story(voice, story.killed, story.wounded, account) : story);
        }
        return accounts;
    }

    /** Rival voices count differently: within a third of what is true. */
    private Story story(RealEvent event, Voice voice) {
        return new Story(voice, near(event.killed()), near(event.wounded()), null);
    }

    private int near(int number) {
        return Math.max(1, number - number / 3 + random.nextInt(1 + 2 * (number / 3)));
    }

    private Way way(Voice voice) {
        int throwOf = random.nextInt(20);
        if (throwOf < 8) {
            return Way.COPY;
        }
        if (throwOf < 12) {
            return Way.REWRITE;
        }
        if (throwOf < 16 || voice.publisher()) {
            return Way.PASSED_ON;
        }
        return throwOf < 19 ? Way.QUOTED_AGAIN : Way.UPDATE;
    }

    private Account account(RealEvent event, Story story, Way way) {
        String articleId = String.format("a%06d", written++);
        boolean first = way == Way.FIRST;
        Instant published = event.day()
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .plus(Duration.ofMinutes(first ? 720 + random.nextInt(700) : 1500 + random.nextInt(2500)));
        Identity identity = new Identity(articleId, "v" + articleId, published);
        String outlet = first ? story.voice.outlet() : world.outlet();
        StringBuilder text = new StringBuilder();
        Claim claim = way == Way.COPY ? reprint(story.first, identity, text) : claim(event, story, way, identity, text);
        Article article = article(identity, outlet, text.toString());
        ArticleClaims claims = new ArticleClaims(
                articleId,
                identity.versionId(),
                article.order(),
                Status.USABLE,
                claim.extractor(),
                false,
                List.of(claim),
                List.of());
        boolean copy = way == Way.COPY || way == Way.REWRITE;
        String origin = event.number() + "/" + event.voices().indexOf(story.voice);
        return new Account(
                event.number(),
                origin,
                way,
                article,
                claims,
                copy ? story.first.article().articleId() : null);
    }

    private static Claim reprint(Account first, Identity identity, StringBuilder text) {
        text.append(first.article().text());
        return ClaimWriter.moved(first.claim(), identity);
    }

    private Claim claim(RealEvent event, Story story, Way way, Identity identity, StringBuilder text) {
        ClaimWriter writer = new ClaimWriter(text);
        boolean named = random.nextInt(UNNAMED_ACTOR_ONE_IN) > 0;
        List<Claim.Entity> actors = named ? List.of(writer.entity(event.actor())) : List.of();
        writer.plain(named ? " " : "Attackers ");
        Claim.Event kind = writer.event(event.kind());
        writer.plain(" ");
        boolean vague = event.alone() && random.nextInt(VAGUE_PLACE_ONE_IN) == 0;
        Town town = event.town();
        boolean respelt = random.nextInt(3) == 0;
        Claim.Place place = vague ? writer.region(town) : writer.town(town, respelt ? town.spelling() : town.name());
        Claim.Time day = null;
        if (vague || !event.alone() || random.nextInt(NO_DAY_ONE_IN) > 0) {
            writer.plain(" on ");
            day = writer.day(event.day());
        }
        writer.plain(" and hit ");
        Claim.Entity target = writer.entity(event.target());
        List<Claim.Tally> tallies = tallies(writer, story, way, event.target());
        List<Claim.Speaker> attribution = attribution(writer, story, way);
        writer.plain(".");
        Parts parts = new Parts(kind, actors, List.of(target), place, day, tallies, attribution);
        return writer.claim(identity, parts);
    }

    private List<Claim.Tally> tallies(ClaimWriter writer, Story story, Way way, String target) {
        int more = way == Way.UPDATE ? 1 + random.nextInt(5) : 0;
        List<Claim.Tally> tallies = new ArrayList<>();
        writer.plain(", killing ");
        boolean open = random.nextInt(OPEN_TALLY_ONE_IN) == 0;
        tallies.add(writer.tally("killed", target.equals("civilians") ? target : "", story.killed + more, open));
        if (random.nextInt(3) > 0) {
            writer.plain(" and wounding ");
            tallies.add(writer.tally("wounded", "", story.wounded + more, open));
        }
        return tallies;
    }

    /** First speaker first, nearest the publisher last. */
    private List<Claim.Speaker> attribution(ClaimWriter writer, Story story, Way way) {
        List<Claim.Speaker> chain = new ArrayList<>();
        if (!story.voice.publisher()) {
            writer.plain(", ");
            chain.add(writer.speaker(story.voice.name(), story.voice.kind()));
            writer.plain(" said");
        }
        if (way == Way.PASSED_ON) {
            writer.plain(", ");
            chain.add(writer.speaker(story.first.article().source().name(), "medium"));
            writer.plain(" reported");
        }
        return chain;
    }

    private static Article article(Identity identity, String outlet, String text) {
        return new Article(
                identity.articleId(),
                identity.versionId(),
                "generated",
                identity.articleId(),
                null,
                null,
                null,
                null,
                identity.publishedAt(),
                TimeBasis.METADATA,
                null,
                null,
                identity.publishedAt(),
                null,
                "en",
                new Source(outlet, null, null, null),
                List.of(),
                Status.USABLE,
                null,
                "text/plain",
                text,
                List.of(new Block(BlockKind.PARAGRAPH, 0, text.length(), null, null)),
                null,
                null);
    }
}
