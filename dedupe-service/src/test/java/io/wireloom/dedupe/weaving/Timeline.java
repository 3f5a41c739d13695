package io.wireloom.dedupe.weaving;

import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import io.wireloom.dedupe.fixtures.ArticleFixture;
import io.wireloom.dedupe.fixtures.ClaimFixture;
import io.wireloom.dedupe.fixtures.Places;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Generated publishing: stories that are corrected and killed, and live blogs that are read now and then, each known both as it was
 * delivered in the end and as it stood at any moment.
 */
final class Timeline {

    static final Instant START = Instant.parse("2015-09-30T06:00:00Z");
    private static final int MINUTES = 600;
    private static final List<Claim.Place> TOWNS =
            List.of(Places.HOMS, Places.TALBISEH, Places.RASTAN, Places.HAMA, Places.HOMS_PROVINCE);
    private static final List<String> SPEAKERS = List.of("observatory", "council", "ministry");

    /** A story or a live blog. */
    private interface Publication {

        /** What the feed delivered. */
        List<Delivered> delivered();

        /** What was out at a moment. */
        List<Delivered> out(Instant at);
    }

    /** A version with its claims; the claims may be missing. */
    private record Delivered(Article article, ArticleClaims claims) {

        List<Object> messages() {
            return claims == null ? List.of(article) : List.of(article, claims);
        }
    }

    private final Random random;
    private final List<Publication> publications = new ArrayList<>();

    Timeline(Random random, int size) {
        this.random = random;
        for (int i = 0; i < size; i++) {
            publications.add(random.nextInt(2) == 0 ? liveBlog("blog-" + i) : story("story-" + i));
        }
    }

    /** Everything that was delivered. */
    List<Object> all() {
        return publications.stream()
                .flatMap(one -> one.delivered().stream())
                .flatMap(one -> one.messages().stream())
                .toList();
    }

    /** What had been published by a moment. */
    List<Object> publishedBy(Instant at) {
        return publications.stream()
                .flatMap(one -> one.out(at).stream())
                .flatMap(one -> one.messages().stream())
                .toList();
    }

    /** What had been received by a moment. */
    List<Object> receivedBy(Instant at) {
        return publications.stream()
                .flatMap(one -> one.delivered().stream())
                .filter(one -> !one.article().receivedAt().isAfter(at))
                .flatMap(one -> one.messages().stream())
                .toList();
    }

    Instant moment() {
        return START.plus(Duration.ofMinutes(random.nextInt(MINUTES + 60)));
    }

    private Instant received(Instant published) {
        return published.plus(Duration.ofMinutes(random.nextInt(4) == 0 ? random.nextInt(MINUTES) : 1));
    }

    /** Versions, each stated later than the one before; one in four states no time of its own and counts from its receipt. */
    private Publication story(String id) {
        Instant published = moment();
        List<Delivered> delivered = new ArrayList<>();
        List<Instant> out = new ArrayList<>();
        Instant stated = published;
        int versions = 1 + random.nextInt(3);
        for (int version = 0; version < versions; version++) {
            boolean silent = version > 0 && random.nextInt(4) == 0;
            stated = version == 0 || silent ? stated : stated.plus(Duration.ofMinutes(1 + random.nextInt(120)));
            Instant received = received(stated);
            boolean killed = version > 0 && random.nextInt(3) == 0;
            Article article = ArticleFixture.article(id)
                    .version(version)
                    .published(published.toString())
                    .updated(stated.toString())
                    .received(received)
                    .status(killed ? Article.Status.CANCELED : Article.Status.USABLE)
                    .paragraphs(words(random.nextInt(5)), words(random.nextInt(5)))
                    .build();
            out.add(silent ? received : stated);
            delivered.add(new Delivered(article, record(article)));
        }
        return new Publication() {
            @Override
            public List<Delivered> delivered() {
                return delivered;
            }

            @Override
            public List<Delivered> out(Instant at) {
                List<Delivered> there = new ArrayList<>();
                for (int i = 0; i < delivered.size(); i++) {
                    if (!out.get(i).isAfter(at)) {
                        there.add(delivered.get(i));
                    }
                }
                return there;
            }
        };
    }

    private ArticleClaims record(Article article) {
        if (random.nextInt(6) == 0) {
            return null;
        }
        List<Claim> claims = new ArrayList<>();
        for (int i = article.usable() ? random.nextInt(3) : 0; i > 0; i--) {
            claims.add(claim(article, i, 0, article.text().length(), article.publishedAt()));
        }
        return ClaimFixture.record(article, claims.toArray(Claim[]::new));
    }

    private Claim claim(Article article, int number, int start, int end, Instant said) {
        int from = start + random.nextInt(Math.max(1, (end - start) / 2));
        ClaimFixture claim = ClaimFixture.claim(article.versionId() + article.articleId() + start + "-" + number)
                .in(article, from, Math.min(end, from + 60))
                .said(said == null ? article.publishedAt().toString() : said.toString())
                .place(TOWNS.get(random.nextInt(TOWNS.size())))
                .day("2015-09-30")
                .by(SPEAKERS.get(random.nextInt(SPEAKERS.size())), "official")
                .tally("killed", "civilians", List.of(3L, 27L, 36L).get(random.nextInt(3)));
        if (random.nextInt(5) == 0) {
            claim.status(Claim.Status.DENIED);
        }
        return claim.build();
    }

    /** Entries that never change, read a few times; the headline changes with each reading. */
    private Publication liveBlog(String id) {
        Instant published = moment();
        List<Instant> times = new ArrayList<>();
        List<String> posts = new ArrayList<>();
        Instant time = published;
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            time = time.plus(Duration.ofMinutes(1 + random.nextInt(60)));
            times.add(time);
            posts.add(words(random.nextInt(5)));
        }
        List<Reading> readings = new ArrayList<>();
        int read = 0;
        while (read < times.size()) {
            read += 1 + random.nextInt(times.size() - read);
            readings.add(new Reading(id, published, times.subList(0, read), posts, readings.size()));
        }
        return new LiveBlog(times, readings);
    }

    private record LiveBlog(List<Instant> times, List<Reading> readings) implements Publication {

        @Override
        public List<Delivered> delivered() {
            return readings.stream().map(reading -> reading.whole).toList();
        }

        @Override
        public List<Delivered> out(Instant at) {
            long posted = times.stream().filter(time -> !time.isAfter(at)).count();
            if (posted == 0) {
                return List.of();
            }
            List<Delivered> out = new ArrayList<>();
            for (Reading reading : readings) {
                if (!reading.stated.isAfter(at)) {
                    out.add(reading.whole);
                } else if (out.isEmpty()
                        || out.get(out.size() - 1).article().blocks().size() - 1 < posted) {
                    out.add(reading.cut((int) posted));
                    return out;
                }
            }
            return out;
        }
    }

    /** One reading of a live blog, a minute after its last entry. */
    private final class Reading {

        private final String id;
        private final Instant published;
        private final List<Instant> times;
        private final List<String> posts;
        private final int number;
        private final Instant stated;
        private final Instant received;
        private final Delivered whole;

        Reading(String id, Instant published, List<Instant> times, List<String> posts, int number) {
            this.id = id;
            this.published = published;
            this.times = List.copyOf(times);
            this.posts = posts;
            this.number = number;
            stated = times.get(times.size() - 1).plusSeconds(30);
            received = received(stated);
            Article article = article(times.size(), true);
            List<Claim> claims = new ArrayList<>();
            article.blocks()
                    .forEach(block -> claims.add(claim(article, number, block.start(), block.end(), block.time())));
            whole = new Delivered(article, ClaimFixture.record(article, claims.toArray(Claim[]::new)));
        }

        /** As it would have read with its first entries only; the others' words are no part of it, nor is the later headline. */
        private Article article(int entries, boolean headed) {
            ArticleFixture article = ArticleFixture.article(id)
                    .version(number)
                    .published(published.toString())
                    .updated(stated.toString())
                    .received(received);
            String headline = "headline of reading number " + number;
            if (headed) {
                article.block(Article.BlockKind.HEADLINE, headline);
            } else {
                article.outside(headline);
            }
            for (int i = 0; i < times.size(); i++) {
                if (i < entries) {
                    article.entry(times.get(i), i + 1, posts.get(i));
                } else {
                    article.outside(posts.get(i));
                }
            }
            return article.build();
        }

        Delivered cut(int entries) {
            Article article = article(entries, false);
            List<Claim> said = whole.claims().claims().stream()
                    .filter(claim -> article.blocks().stream()
                            .anyMatch(block -> block.time().equals(claim.publishedAt())))
                    .toList();
            return new Delivered(article, ClaimFixture.record(article, said.toArray(Claim[]::new)));
        }
    }

    private static String words(int number) {
        return IntStream.range(0, 30)
                .mapToObj(i -> "word" + number + "x" + i)
                .collect(Collectors.joining(" ", "", "."));
    }
}
