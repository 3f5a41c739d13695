package io.wireloom.dedupe.weaving;

import io.wireloom.contracts.Article;
import io.wireloom.dedupe.fixtures.ArticleFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes sets of short articles that copy each other in every way: reprints, trims, excerpts, merges of two stories, new versions,
 * withdrawals and revivals, with paragraphs that recur in unrelated articles; some are spun.
 */
final class Stories {

    private static final int STORIES = 3;
    private static final int PARAGRAPHS = 4;
    private static final int BOILERPLATES = 3;
    private static final String SPUN =
            "A USA official told the Russian Federation, the North Atlantic Treaty Organisation and"
                    + " the Syrian Arab Republic that Turkey soldiers and Russia aircraft had came.";

    private final Random random;
    private int own;

    Stories(Random random) {
        this.random = random;
    }

    /** The versions of so many articles, in the order of their making. */
    List<Article> articles(int count) {
        List<Article> versions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int hour = random.nextInt(200);
            Article.Status status = Article.Status.USABLE;
            for (int version = 0; version == 0 || (version < 4 && random.nextInt(3) == 0); version++) {
                if (version > 0) {
                    status = status != Article.Status.USABLE || random.nextInt(2) == 0
                            ? Article.Status.USABLE
                            : withdrawn();
                }
                versions.add(article("story-" + i, hour + version, status));
            }
        }
        return versions;
    }

    private Article.Status withdrawn() {
        return random.nextBoolean() ? Article.Status.CANCELED : Article.Status.WITHHELD;
    }

    private Article article(String id, int hour, Article.Status status) {
        List<String> paragraphs = new ArrayList<>();
        int story = random.nextInt(STORIES);
        switch (random.nextInt(5)) {
            case 0 -> stretch(story, 0, PARAGRAPHS, paragraphs);
            case 1 -> stretch(story, 0, 1 + random.nextInt(PARAGRAPHS), paragraphs);
            case 2 -> {
                stretch(story, random.nextInt(PARAGRAPHS), PARAGRAPHS, paragraphs);
                stretch((story + 1) % STORIES, 0, 1 + random.nextInt(PARAGRAPHS), paragraphs);
            }
            default -> own(paragraphs);
        }
        if (random.nextInt(3) == 0) {
            own(paragraphs);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(paragraphs.size() + 1);
            paragraphs.add(at, paragraph("boilerplate" + random.nextInt(BOILERPLATES)));
        }
        if (random.nextInt(6) == 0) {
            paragraphs.add(SPUN);
        }
        ArticleFixture article = ArticleFixture.article(id)
                .published(String.format("2021-03-%02dT%02d:00:00Z", 1 + hour / 24, hour % 24))
                .outlet("outlet" + random.nextInt(4))
                .paragraphs(paragraphs.toArray(String[]::new))
                .status(status);
        if (random.nextInt(6) == 0) {
            article.upstream("outlet" + random.nextInt(4), null);
        }
        return article.build();
    }

    private static void stretch(int story, int from, int to, List<String> paragraphs) {
        for (int i = from; i < to; i++) {
            paragraphs.add(paragraph("story" + story + "p" + i));
        }
    }

    private void own(List<String> paragraphs) {
        own++;
        paragraphs.add(paragraph("own" + own + "a"));
        paragraphs.add(paragraph("own" + own + "b"));
    }

    /** Words and names that no paragraph of another seed has. */
    private static String paragraph(String seed) {
        return IntStream.range(0, 24)
                .mapToObj(i -> (i % 8 == 5 ? "N" : "w") + Integer.toHexString(31 * seed.hashCode() + i))
                .collect(Collectors.joining(" ", "", "."));
    }
}
