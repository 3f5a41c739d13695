package io.wireloom.bench.copies.stress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * What wires bring in the course of a day, without end: articles about generated events in towns that there are, two in five of them
 * made of an earlier one. Lengths follow a log-normal law, as those of news copy do. The same seed gives the same copy.
 */
public final class WireCopy implements Iterator<WireCopy.Item> {

    /** How an article came about. */
    public enum Making {
        ORIGINAL,
        /** The next version of an article: a new lead and a new toll above the old text. */
        UPDATE,
        /** An article in another outlet, under another headline. */
        REPRINT,
        /** Part of an article in another outlet. */
        TRIM,
        /** A passage of an article in an article about something else. */
        EXCERPT
    }

    /**
     * What is sent.
     *
     * @param feed the outlet's feed
     * @param version from 1, by the outlet
     */
    public record Item(String feed, String itemId, int version, Instant published, String text, Making making) {}

    /** An article of which something may still be made. */
    private record Written(Event event, Draft draft, Item item) {}

    private static final String CITIES = "/gazetteer/cities.tsv.gz";
    private static final int POPULATION = 6;
    private static final int SMALLEST_TOWN = 100_000;
    private static final Instant FIRST = Instant.parse("2024-03-01T00:00:00Z");
    private static final Duration BETWEEN = Duration.ofMinutes(30);

    /** Sigma of the logarithm: two thirds of all articles have between 0.64 and 1.57 times the median length. */
    private static final double SPREAD = 0.45;

    private static final int SHORTEST = 120;
    private static final int LONGEST = 3_000;

    /** So many of the newest articles are copied. */
    private static final int TALKED_ABOUT = 60;

    /** Stories are written by one writer until its phrases are worn. */
    private static final int STORIES_A_WRITER = 400;

    private final Dice dice;
    private final Random lengths;
    private final Values values;
    private double medianWords;
    private final List<Written> newest = new ArrayList<>();
    private StoryWriter writer;
    private Copies copies;
    private int number;

    /**
     * @param words mean length of an original article
     */
    public WireCopy(long seed, int words) {
        dice = new Dice(seed);
        lengths = new Random(seed);
        values = new Values(dice, towns());
        lengthen(words);
        renew();
    }

    /**
     * Gives originals from now on another length.
     *
     * @param words in the mean
     */
    public void lengthen(int words) {
        medianWords = words / Math.exp(SPREAD * SPREAD / 2);
    }

    /** As many items as asked for. */
    public List<Item> some(int count) {
        List<Item> items = new ArrayList<>();
        while (items.size() < count) {
            items.add(next());
        }
        return items;
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Item next() {
        if (number % STORIES_A_WRITER == 0) {
            renew();
        }
        Making making = newest.isEmpty() ? Making.ORIGINAL : making(dice.between(1, 100));
        number++;
        return making == Making.ORIGINAL ? original() : made(making, dice.pick(newest));
    }

    private static Making making(int percent) {
        if (percent <= 60) {
            return Making.ORIGINAL;
        }
        if (percent <= 68) {
            return Making.UPDATE;
        }
        if (percent <= 86) {
            return Making.REPRINT;
        }
        return percent <= 94 ? Making.TRIM : Making.EXCERPT;
    }

    private void renew() {
        writer = new StoryWriter(dice, values);
        copies = new Copies(dice, writer, values);
    }

    private Item original() {
        Event event = writer.event();
        Draft draft = filled(writer.story(event, dice.between(8, 16)), length());
        Item item = new Item(
                feed(), "story-" + number, 1, FIRST.plus(BETWEEN.multipliedBy(number)), draft.text(), Making.ORIGINAL);
        remember(new Written(event, draft, item));
        return item;
    }

    /** The story, and others below it until there are so many words. */
    private Draft filled(Draft story, int words) {
        Draft filled = story;
        while (filled.words() < words) {
            for (List<Draft.Part> paragraph : writer.story(dice.between(4, 12)).paragraphs()) {
                filled = filled.with(filled.paragraphs().size(), paragraph);
            }
        }
        return filled;
    }

    private int length() {
        return (int) Math.max(SHORTEST, Math.min(LONGEST, medianWords * Math.exp(SPREAD * lengths.nextGaussian())));
    }

    private Item made(Making making, Written of) {
        Draft draft =
                switch (making) {
                    case UPDATE -> copies.update(of.event, of.draft);
                    case TRIM -> copies.trim(of.event, of.draft, dice.between(60, 72) / 100.0);
                    case EXCERPT -> {
                        Draft host = filled(writer.story(dice.between(4, 12)), length());
                        yield host.with(dice.between(0, host.paragraphs().size()), copies.passage(of.draft));
                    }
                    default -> copies.reprint(of.event, of.draft);
                };
        Instant published = of.item.published.plus(Duration.ofMinutes(dice.between(5, 400)));
        boolean update = making == Making.UPDATE;
        Item item = new Item(
                update ? of.item.feed : feed(),
                update ? of.item.itemId : "story-" + number,
                update ? of.item.version + 1 : 1,
                published,
                draft.text(),
                making);
        if (update) {
            newest.remove(of);
            remember(new Written(of.event, draft, item));
        }
        return item;
    }

    private void remember(Written written) {
        newest.add(written);
        if (newest.size() > TALKED_ABOUT) {
            newest.remove(0);
        }
    }

    private String feed() {
        return values.outlet().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** The greater towns of the gazetteer whose names are one word. */
    private static List<String> towns() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(WireCopy.class.getResourceAsStream(CITIES)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t"))
                    .filter(town -> town[1].chars().allMatch(Character::isLetter)
                            && Integer.parseInt(town[POPULATION]) >= SMALLEST_TOWN)
                    .map(town -> town[1])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
