package io.wireloom.bench.copies.stress;

import io.wireloom.bench.copies.stress.Draft.Part;
import io.wireloom.bench.copies.stress.Topic.Voice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes stories: no two have more in common than turns of phrase, unless they report the same event. */
final class StoryWriter {

    private static final List<Topic> TOPICS = Topic.all();

    /** Of so many wordings of a sentence the one is taken whose phrases are least worn. */
    private static final int WORDINGS = 6;

    private final Dice dice;
    private final Values values;
    private final Grammar grammar;
    private final Phrases phrases = new Phrases();
    private int told;

    StoryWriter(Dice dice, Values values) {
        this.dice = dice;
        this.values = values;
        this.grammar = new Grammar(dice, values);
    }

    /** A new event; the topics take turns. */
    Event event() {
        return Event.of(TOPICS.get(told++ % TOPICS.size()), values);
    }

    /** A story about a new event, with as many sentences after the lead. */
    Draft story(int sentences) {
        return story(event(), sentences);
    }

    /** A story that draws on both voices. */
    Draft story(Event event, int sentences) {
        int first = dice.between(0, 1);
        List<String> patterns = new ArrayList<>(voice(event, first).body());
        patterns.addAll(voice(event, 1 - first).body());
        return written(event, voice(event, first), patterns, sentences);
    }

    /** A report in one voice alone. */
    Draft report(Event event, int voice, int sentences) {
        return written(event, voice(event, voice), voice(event, voice).body(), sentences);
    }

    String headline(Event event) {
        return grammar.sentence(voice(event, dice.between(0, 1)).headline(), event.values())
                .plain();
    }

    /** A new lead, and further sentences in a voice: what a later version of a story brings. */
    List<Part> news(Event event, int voice, int sentences) {
        return told(event, voice(event, voice), voice(event, voice).body(), sentences);
    }

    private Draft written(Event event, Voice voice, List<String> patterns, int sentences) {
        return new Draft(
                grammar.sentence(voice.headline(), event.values()).plain(),
                Draft.set(told(event, voice, patterns, sentences)));
    }

    /** The lead, and of the other sentences those that are least worn, in a random order. */
    private List<Part> told(Event event, Voice voice, List<String> patterns, int count) {
        List<Sentence> drawn = dice.some(patterns, patterns.size()).stream()
                .map(pattern -> sentence(event, pattern))
                .toList();
        List<Sentence> fresh = drawn.stream()
                .sorted(Comparator.comparingInt(sentence -> phrases.wear(sentence.plain())))
                .limit(count)
                .toList();
        List<Sentence> all = Stream.concat(
                        Stream.of(sentence(event, voice.lead())), drawn.stream().filter(fresh::contains))
                .toList();
        all.forEach(sentence -> phrases.use(sentence.plain()));
        return all.stream().map(sentence -> new Part(sentence, null)).toList();
    }

    private Sentence sentence(Event event, String pattern) {
        return Stream.generate(() -> grammar.sentence(pattern, event.values()))
                .limit(WORDINGS)
                .min(Comparator.comparingInt(sentence -> phrases.wear(sentence.plain())))
                .orElseThrow();
    }

    private static Voice voice(Event event, int number) {
        return event.topic().voices().get(number);
    }
}
