package io.wireloom.bench.copies.stress;

import io.wireloom.bench.copies.stress.Draft.Part;
import io.wireloom.bench.copies.stress.Spinner.Strength;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes the stories of the set and makes of them what each kind asks for. */
final class StressWriter {

    private static final List<List<String>> STANDING = Resource.rows("boilerplate.tsv");
    private static final List<String> BACKGROUNDS = Resource.lines("background.txt");
    private static final List<String> QUOTATIONS = Resource.lines("quotations.txt");

    /** Unrelated stories with the same standing texts: one more than what recurs has to stand in. */
    private static final int STORIES_PER_SITE = 5;

    /** Of so many standing backgrounds the sites take one each; the two numbers have no common factor. */
    private static final int BACKGROUND_STEP = 3;

    private static final Map<Kind, Strength> SPINS = new EnumMap<>(Map.of(
            Kind.LIGHT_SPIN, Strength.LIGHT,
            Kind.MIDDLE_SPIN, Strength.MIDDLE,
            Kind.STRONG_SPIN, Strength.STRONG));

    private final Dice dice;
    private final Values values;
    private final StoryWriter writer;
    private final Copies copies;
    private final Spinner spinner;
    private final Newsroom newsroom;

    StressWriter(long seed) {
        dice = new Dice(seed);
        values = new Values(dice);
        writer = new StoryWriter(dice, values);
        copies = new Copies(dice, writer, values);
        spinner = new Spinner(dice, new Synonyms());
        newsroom = new Newsroom(dice, values);
    }

    StressSet write(int size) {
        for (int i = 0; i < size; i++) {
            reprint(i);
            trim(i);
            update(i);
            excerpt(i);
            spins(i);
        }
        for (int i = 0; i < size / 2; i++) {
            merge(i);
            quotation(i);
            sameEvent(i);
        }
        sites();
        return newsroom.set();
    }

    private static String id(Kind kind, int number, String part) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + number + "-" + part;
    }

    private Draft story(Event event) {
        return writer.story(event, dice.between(8, 16));
    }

    /** Every other reprint is reprinted again. */
    private void reprint(int i) {
        Event event = writer.event();
        String original = id(Kind.REPRINT, i, "original");
        String copy = id(Kind.REPRINT, i, "copy");
        Draft story = newsroom.original(original, Kind.REPRINT, story(event));
        newsroom.copy(copy, Kind.REPRINT, copies.reprint(event, story), original);
        if (i % 2 == 1) {
            newsroom.copy(
                    id(Kind.REPRINT, i, "second-copy"),
                    Kind.REPRINT,
                    copies.reprint(event, story.takenFrom(copy)),
                    copy);
        }
    }

    private void trim(int i) {
        Event event = writer.event();
        String original = id(Kind.TRIM, i, "original");
        Draft story = newsroom.original(original, Kind.TRIM, story(event));
        Draft copy = copies.trim(event, story, dice.between(60, 72) / 100.0);
        newsroom.copy(id(Kind.TRIM, i, "copy"), Kind.TRIM, copy, original);
    }

    private void update(int i) {
        Event event = writer.event();
        String original = id(Kind.UPDATE, i, "original");
        Draft story = newsroom.original(original, Kind.UPDATE, story(event));
        newsroom.copy(id(Kind.UPDATE, i, "copy"), Kind.UPDATE, copies.update(event, story), original);
    }

    private void merge(int i) {
        Event event = writer.event();
        String one = id(Kind.MERGE, i, "one");
        String other = id(Kind.MERGE, i, "other");
        Draft first = newsroom.original(one, Kind.MERGE, story(event));
        Draft second = newsroom.original(other, Kind.MERGE, writer.story(dice.between(8, 16)));
        newsroom.copy(id(Kind.MERGE, i, "copy"), Kind.MERGE, copies.merge(event, first, second), one, other);
    }

    /** From a story of at least 300 words, so that the passage is less than half of it. */
    private void excerpt(int i) {
        String original = id(Kind.EXCERPT_INSIDE, i, "original");
        Draft long300 = writer.story(dice.between(14, 16));
        Draft story = newsroom.original(original, Kind.EXCERPT_INSIDE, long300);
        List<Part> passage = copies.passage(story);
        int longest = i % 8 == 0 ? 1_900 : 600;
        Draft host = copies.host(dice.between(150, longest));
        Draft copy = host.with(dice.between(0, host.paragraphs().size()), passage);
        newsroom.copy(id(Kind.EXCERPT_INSIDE, i, "copy"), Kind.EXCERPT_INSIDE, copy, original);
    }

    /** Three spins of each story. */
    private void spins(int i) {
        String original = id(Kind.LIGHT_SPIN, i, "original");
        Draft story = newsroom.original(original, Kind.LIGHT_SPIN, story(writer.event()));
        SPINS.forEach(
                (kind, strength) -> newsroom.copy(id(kind, i, "copy"), kind, spinner.spin(story, strength), original));
    }

    private void quotation(int i) {
        String quoted = "\"" + QUOTATIONS.get(i % QUOTATIONS.size()) + ",\" ";
        String speaker = values.draw("name");
        String one = id(Kind.QUOTATION, i, "one");
        String other = id(Kind.QUOTATION, i, "other");
        for (String id : List.of(one, other)) {
            Draft story = writer.story(dice.between(7, 12));
            String sentence = quoted + dice.pick(List.of("said ", "declared ", "were the words of ")) + speaker + ".";
            newsroom.alone(id, EnumSet.of(Kind.QUOTATION), quoting(story, sentence));
        }
        newsroom.unlike(Kind.QUOTATION, one, other);
    }

    private void sameEvent(int i) {
        Event event = writer.event();
        String statement = QUOTATIONS.get((i + QUOTATIONS.size() / 2) % QUOTATIONS.size());
        String official = event.values().get("official");
        String one = id(Kind.SAME_EVENT, i, "one");
        String other = id(Kind.SAME_EVENT, i, "other");
        newsroom.alone(
                one,
                EnumSet.of(Kind.SAME_EVENT),
                quoting(writer.report(event, 0, 7), "\"" + statement + ",\" said " + official + "."));
        newsroom.alone(
                other,
                EnumSet.of(Kind.SAME_EVENT),
                quoting(writer.report(event, 1, 7), official + " put it this way: \"" + statement + ".\""));
        newsroom.unlike(Kind.SAME_EVENT, one, other);
    }

    private Draft quoting(Draft story, String sentence) {
        return story.with(dice.between(1, story.paragraphs().size()), List.of(Part.own(sentence)));
    }

    /** Each language is a site that puts its standing texts around every story, and each story has a background of ten. */
    private void sites() {
        Map<String, List<String>> byBackground = new TreeMap<>();
        for (int site = 0; site < STANDING.size(); site++) {
            List<String> ofSite = new ArrayList<>();
            for (int i = 0; i < STORIES_PER_SITE; i++) {
                String id = id(Kind.BOILERPLATE, site, STANDING.get(site).get(0) + "-" + i);
                String background = BACKGROUNDS.get((site + BACKGROUND_STEP * i) % BACKGROUNDS.size());
                newsroom.alone(
                        id, EnumSet.of(Kind.BOILERPLATE, Kind.BACKGROUND), standing(STANDING.get(site), background, i));
                ofSite.add(id);
                byBackground
                        .computeIfAbsent(background, key -> new ArrayList<>())
                        .add(id);
            }
            unlike(Kind.BOILERPLATE, ofSite);
        }
        byBackground.values().forEach(ids -> unlike(Kind.BACKGROUND, ids));
    }

    private Draft standing(List<String> texts, String background, int i) {
        Draft story = writer.story(dice.between(9, 15));
        String counted = background.replace("<count>", values.draw("count"));
        Draft told = story.with(dice.between(1, story.paragraphs().size()), List.of(Part.own(counted)));
        return (i % 2 == 0 ? told.with(0, List.of(Part.own(texts.get(1)))) : told.ending(texts.get(1)))
                .ending(texts.get(2));
    }

    private void unlike(Kind kind, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            for (String other : ids.subList(i + 1, ids.size())) {
                newsroom.unlike(kind, ids.get(i), other);
            }
        }
    }
}
