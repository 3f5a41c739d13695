package io.wireloom.bench.copies.stress;

import io.wireloom.bench.copies.stress.Draft.Part;
import java.util.ArrayList;
import java.util.List;

/** Makes copies of a story other than spins. What is taken from the story stays marked as taken from it. */
final class Copies {

    private static final List<List<String>> HOUSE_STYLE = Resource.rows("house-style.tsv");

    private final Dice dice;
    private final StoryWriter writer;
    private final Values values;

    Copies(Dice dice, StoryWriter writer, Values values) {
        this.dice = dice;
        this.writer = writer;
        this.values = values;
    }

    /** Another headline and the spelling of another house. */
    Draft reprint(Event event, Draft story) {
        return new Draft(
                writer.headline(event),
                story.paragraphs().stream()
                        .map(paragraph ->
                                paragraph.stream().map(Copies::restyled).toList())
                        .toList());
    }

    private static Part restyled(Part part) {
        String text = part.text();
        for (List<String> style : HOUSE_STYLE) {
            text = text.replace(style.get(0), style.get(1));
        }
        return new Part(new Sentence(text, text), part.from());
    }

    /**
     * Between a half and {@code share} of the story: its beginning, or its beginning and what is left after sentences are cut
     * elsewhere.
     */
    Draft trim(Event event, Draft story, double share) {
        List<Part> kept = new ArrayList<>(story.parts());
        boolean fromEnd = dice.chance(0.5);
        int words = story.words();
        while (words > story.words() * share) {
            int at = fromEnd ? kept.size() - 1 : dice.between(1, kept.size() - 1);
            words -= Draft.words(kept.remove(at).text());
        }
        return new Draft(writer.headline(event), Draft.set(kept));
    }

    /** Another toll, a new lead above the old one, and more news among the old sentences: from 35 to 55 new words in 100 old. */
    Draft update(Event event, Draft story) {
        Event later = event.with("toll", values.draw("toll"));
        String before = event.values().get("toll");
        String now = later.values().get("toll");
        List<List<Part>> old = story.paragraphs().stream()
                .map(paragraph -> paragraph.stream()
                        .map(part -> new Part(corrected(part.sentence(), before, now), part.from()))
                        .toList())
                .toList();
        Draft updated = new Draft(writer.headline(later), old);
        List<Part> news = writer.news(later, dice.between(0, 1), 8);
        int most = story.words() * dice.between(35, 55) / 100;
        int added = 0;
        for (int i = 0; i < news.size() && added < most; i++) {
            updated = updated.with(
                    i == 0 ? 0 : dice.between(1, updated.paragraphs().size()), List.of(news.get(i)));
            added += Draft.words(news.get(i).text());
        }
        return updated;
    }

    private static Sentence corrected(Sentence sentence, String before, String now) {
        String text = sentence.plain().replaceAll("\\b" + before + "\\b", now);
        return new Sentence(text, text);
    }

    /** The greater part of each of two stories. */
    Draft merge(Event event, Draft one, Draft other) {
        List<List<Part>> both = new ArrayList<>(part(one));
        both.addAll(part(other));
        return new Draft(writer.headline(event), both);
    }

    private List<List<Part>> part(Draft story) {
        int least = story.words() * dice.between(52, 65) / 100;
        List<List<Part>> part = new ArrayList<>();
        for (int i = 0; new Draft("", part).words() < least; i++) {
            part.add(story.paragraphs().get(i));
        }
        return part;
    }

    /** Successive sentences of a story, of 60 to 150 words together. */
    List<Part> passage(Draft story) {
        List<Part> parts = story.parts();
        int least = dice.between(60, 120);
        int start = dice.between(0, parts.size() - 1);
        List<Part> passage = new ArrayList<>();
        int words = 0;
        for (int i = start; i < parts.size() && words < least; i++) {
            passage.add(parts.get(i));
            words += Draft.words(parts.get(i).text());
        }
        for (int i = start - 1; i >= 0 && words < least; i--) {
            passage.add(0, parts.get(i));
            words += Draft.words(parts.get(i).text());
        }
        return passage;
    }

    /** Other text of this many words or somewhat more: one story, or a round-up of several. */
    Draft host(int words) {
        Draft host = writer.story(dice.between(4, 6));
        while (host.words() < words) {
            Draft next = writer.story(dice.between(4, 12));
            for (List<Part> paragraph : next.paragraphs()) {
                host = host.with(host.paragraphs().size(), paragraph);
            }
        }
        return host;
    }
}
