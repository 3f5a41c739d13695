package io.wireloom.bench.copies.stress;

import io.wireloom.bench.copies.stress.Draft.Part;
import io.wireloom.bench.copies.stress.Topic.Voice;
import java.util.ArrayList;
import java.util.List;

/** Writes stories: no two have more in common than turns of phrase, unless they report the same event. */
final class StoryWriter {

    private static final List<Topic> TOPICS = Topic.all();

    private final Dice dice;
    private final Values values;
    private final Grammar grammar;
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
        return written(event, voice(event, first), dice.some(patterns, sentences));
    }

    /** A report in one voice alone. */
    Draft report(Event event, int voice, int sentences) {
        return written(event, voice(event, voice), dice.some(voice(event, voice).body(), sentences));
    }

    String headline(Event event) {
        return grammar.sentence(voice(event, dice.between(0, 1)).headline(), event.values()).plain();
    }

    /** A new lead, and further sentences in a voice: what a later version of a story brings. */
    List<Part> news(Event event, int voice, int sentences) {
        List<String> patterns = new ArrayList<>(List.of(voice(event, voice).lead()));
        patterns.addAll(dice.some(voice(event, voice).body(), sentences));
        return parts(event, patterns);
    }

    private Draft written(Event event, Voice voice, List<String> body) {
        List<String> patterns = new ArrayList<>(List.of(voice.lead()));
        patterns.addAll(body);
        return new Draft(
                grammar.sentence(voice.headline(), event.values()).plain(), Draft.set(parts(event, patterns)));
    }

    private List<Part> parts(Event event, List<String> patterns) {
        return patterns.stream()
                .map(pattern -> new Part(grammar.sentence(pattern, event.values()), null))
                .toList();
    }

    private static Voice voice(Event event, int number) {
        return event.topic().voices().get(number);
    }
}
