package io.wireloom.bench.copies.speed;

import io.wireloom.contracts.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes the articles of a made-up wire, each of about 800 words and a function of its number. Every fourth is a copy of an earlier
 * one: all of it under a new lead, its first half, or two of its paragraphs in other copy. Stock paragraphs stand in more than half.
 */
final class Copywriter {

    /** What an article takes over from another one. */
    enum Kind {
        ORIGINAL,
        REPRINT,
        TRIM,
        EXCERPT
    }

    /**
     * An article.
     *
     * @param number which one
     * @param kind what it takes over
     * @param source the number of the one it copies; -1 when none
     */
    record Piece(Article article, int number, Kind kind, int source) {}

    private static final int COPY_EVERY = 4;
    private static final int WRITTEN_EVERY = 80;
    private static final int WORDS = 800;
    private static final int STOCK = 200;
    private static final double STOCK_SHARE = 0.6;
    private static final int NAME_EVERY = 16;
    private static final int NUMBER_EVERY = 50;
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final Kind[] COPIES = {Kind.REPRINT, Kind.TRIM, Kind.EXCERPT};

    private final Vocabulary words = new Vocabulary(40_000, 1);
    private final Vocabulary names = new Vocabulary(8_000, 2);
    private final List<String> stock = new ArrayList<>();

    Copywriter() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < STOCK; i++) {
            stock.add(paragraph(random, 2));
        }
    }

    /**
     * Writes an article.
     *
     * @param stored a copy is of one of the written articles below this number
     */
    Piece piece(int number, int stored) {
        SplittableRandom random = new SplittableRandom(number * 7919L + 11);
        if (!copies(number)) {
            return new Piece(article(number, original(number)), number, Kind.ORIGINAL, -1);
        }
        int source = random.nextInt((stored + WRITTEN_EVERY - 1) / WRITTEN_EVERY) * WRITTEN_EVERY;
        Kind kind = COPIES[random.nextInt(COPIES.length)];
        List<String> of = original(source);
        List<String> own = original(number);
        List<String> paragraphs =
                switch (kind) {
                    case TRIM -> new ArrayList<>(of.subList(0, of.size() / 2));
                    case EXCERPT -> new ArrayList<>(own.subList(0, own.size() - 2));
                    default -> new ArrayList<>(of);
                };
        if (kind == Kind.REPRINT) {
            paragraphs.set(0, own.get(0));
        }
        if (kind == Kind.EXCERPT) {
            int at = random.nextInt(of.size() - 2);
            paragraphs.addAll(1 + random.nextInt(paragraphs.size() - 1), of.subList(at, at + 2));
        }
        return new Piece(article(number, paragraphs), number, kind, source);
    }

    /** Whether the article of this number is written out when an index is filled: four in a row of eighty. */
    static boolean written(int number) {
        return number % WRITTEN_EVERY < COPY_EVERY;
    }

    /** The number of the last article that is written out, of those that copy if this one does. */
    static int lastWritten(int number) {
        return number - number % WRITTEN_EVERY + number % COPY_EVERY;
    }

    /** Whether the article of this number copies an earlier one. */
    static boolean copies(int number) {
        return number % COPY_EVERY == COPY_EVERY - 1;
    }

    /** The id of the article of this number. */
    static String id(int number) {
        SplittableRandom random = new SplittableRandom(number);
        return String.format("a-%016x%016x", random.nextLong(), random.nextLong());
    }

    private List<String> original(int number) {
        SplittableRandom random = new SplittableRandom(number * 104_729L + 5);
        List<String> paragraphs = new ArrayList<>();
        int written = 0;
        while (written < WORDS) {
            String paragraph = paragraph(random, 2 + random.nextInt(3));
            written += paragraph.split(" ").length;
            paragraphs.add(paragraph);
        }
        if (random.nextDouble() < STOCK_SHARE) {
            int common = random.nextInt(1 + random.nextInt(STOCK));
            paragraphs.set(1 + random.nextInt(paragraphs.size() - 1), stock.get(common));
        }
        return paragraphs;
    }

    private String paragraph(SplittableRandom random, int sentences) {
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            paragraph.append(names.drawName(random));
            int length = 12 + random.nextInt(17);
            for (int word = 1; word < length; word++) {
                paragraph.append(' ');
                if (random.nextInt(NAME_EVERY) == 0) {
                    paragraph.append(names.drawName(random));
                } else if (random.nextInt(NUMBER_EVERY) == 0) {
                    paragraph.append(2 + random.nextInt(10_000));
                } else {
                    paragraph.append(words.draw(random));
                }
            }
            paragraph.append(i + 1 < sentences ? ". " : ".");
        }
        return paragraph.toString();
    }

    private static Article article(int number, List<String> paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Article.Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            int start = text.length();
            text.append(paragraph);
            blocks.add(new Article.Block(Article.BlockKind.PARAGRAPH, start, text.length(), null, null));
            text.append('\n');
        }
        Instant published = START.plusSeconds(60L * number);
        String id = id(number);
        return new Article(
                id,
                "version of " + id,
                "generated",
                "item " + number,
                null,
                null,
                null,
                null,
                published,
                Article.TimeBasis.METADATA,
                null,
                null,
                published,
                null,
                "en",
                new Article.Source("Outlet " + number % 100, null, null, null),
                List.of(),
                Article.Status.USABLE,
                null,
                "text/plain",
                text.toString(),
                blocks,
                null,
                null);
    }
}
