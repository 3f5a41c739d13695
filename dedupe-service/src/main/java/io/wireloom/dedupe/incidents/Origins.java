package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Incident;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The independent origins behind an incident (law 6): as many as first speakers, whom {@link Lineage} finds. Hearsay, what a medium
 * without a name is said to report, and what a spun text asserts in its own name, count only where nobody else speaks.
 */
final class Origins {

    private static final String HEARSAY = "+hearsay";

    private final Map<String, ArticleFacts> articles;
    private final Map<String, String> keys;
    private final Map<String, String> names = new HashMap<>();

    private Origins(List<Telling> tellings, Map<String, ArticleFacts> articles) {
        this.articles = articles;
        this.keys = Lineage.keys(tellings, articles);
        byKey(tellings).forEach((key, of) -> names.put(key, speaker(first(key, of))));
    }

    /**
     * @param tellings the incident's, in order of saying, denials included
     * @param articles facts of their articles, by id
     */
    static Origins of(List<Telling> tellings, Map<String, ArticleFacts> articles) {
        return new Origins(tellings, articles);
    }

    /** The origins of some of the tellings, sorted by key. */
    List<Incident.Origin> behind(List<Telling> tellings) {
        Map<String, List<Telling>> byKey = byKey(tellings);
        boolean othersSpeak = byKey.values().stream().anyMatch(this::firstHand);
        return byKey.entrySet().stream()
                .filter(entry -> !othersSpeak || firstHand(entry.getValue()))
                .map(entry -> origin(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Map<String, List<Telling>> byKey(List<Telling> tellings) {
        Map<String, List<Telling>> byKey = new TreeMap<>();
        tellings.forEach(telling -> byKey.computeIfAbsent(keyOf(telling), missing -> new ArrayList<>())
                .add(telling));
        return byKey;
    }

    String keyOf(Telling telling) {
        return keys.get(telling.id());
    }

    /** Name of an origin, to show; null for an outlet without a name. */
    String nameOf(String key) {
        return names.get(key);
    }

    /** The first speaker's name; the outlet's when it asserts itself, as far as it is known. */
    String speaker(Telling telling) {
        Voice voice = telling.voice();
        return voice.publisher() ? Objects.requireNonNullElse(facts(telling).outlet(), "the publisher") : voice.name();
    }

    /** Whether somebody speaks from his own knowledge, as far as the telling says. */
    boolean firstHand(Telling telling) {
        boolean talk = telling.voice().publisher()
                && telling.claim().rule() != null
                && telling.claim().rule().endsWith(HEARSAY);
        boolean spun = telling.voice().publisher() && facts(telling).spun();
        return !talk && !spun && !telling.voice().namelessMedium();
    }

    private boolean firstHand(List<Telling> tellings) {
        return tellings.stream().anyMatch(this::firstHand);
    }

    private Incident.Origin origin(String key, List<Telling> tellings) {
        boolean anonymous = key.startsWith(Voice.VIA)
                && tellings.stream()
                        .anyMatch(telling ->
                                Voice.ANONYMOUS.equals(telling.voice().kind()));
        String kind = anonymous ? Voice.ANONYMOUS : first(key, tellings).voice().kind();
        List<String> ids = tellings.stream().map(Telling::id).sorted().toList();
        return new Incident.Origin(key, names.get(key), kind, ids);
    }

    /** The one to name it after: the body itself, else who speaks for it, else who is named at all; of these the first to speak. */
    private static Telling first(String key, List<Telling> tellings) {
        return tellings.stream()
                .min(Comparator.comparingInt((Telling telling) -> itself(key, telling) ? 0 : 1)
                        .thenComparingInt(telling -> key.equals(telling.voice().key()) ? 0 : 1)
                        .thenComparingInt(telling -> telling.voice().named() ? 0 : 1))
                .orElseThrow();
    }

    private static boolean itself(String key, Telling telling) {
        return !telling.voice().publisher()
                && key.equals(Bodies.identity(telling.claim().attribution().get(0)));
    }

    private ArticleFacts facts(Telling telling) {
        return ArticleFacts.of(telling.articleId(), articles);
    }
}
