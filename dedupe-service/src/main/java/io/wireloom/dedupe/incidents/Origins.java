package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Incident;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The independent origins behind an incident (law 6). People who speak for one body are one origin, anonymous sources of one medium
 * are one, what an outlet asserts itself is one over the whole family of copies. What an outlet, or somebody whom it does not name
 * ("doctors", "a governor"), says beside a named speaker of the same story passes that speaker on, unless the numbers differ.
 * Hearsay, and what a spun text asserts in its own name, counts only where nobody else speaks.
 */
final class Origins {

    private static final String HEARSAY = "+hearsay";

    private final Map<String, ArticleFacts> articles;
    private final Map<String, String> keys = new HashMap<>();
    private final List<Incident.Origin> origins;

    private Origins(List<Telling> tellings, Map<String, ArticleFacts> articles) {
        this.articles = articles;
        Map<String, Set<String>> media = media(tellings);
        Set<String> anonymous = tellings.stream()
                .filter(telling -> Voice.ANONYMOUS.equals(telling.voice().kind()))
                .map(telling -> telling.voice().key())
                .filter(key -> key != null)
                .collect(Collectors.toSet());
        Map<String, List<Telling>> byKey = new TreeMap<>();
        for (Telling telling : tellings) {
            String key = passedOn(telling, tellings).map(Origins::ownKey).orElseGet(() -> key(telling, media));
            keys.put(telling.id(), key);
            byKey.computeIfAbsent(key, missing -> new ArrayList<>()).add(telling);
        }
        boolean othersSpeak = byKey.values().stream().anyMatch(this::firstHand);
        origins = byKey.entrySet().stream()
                .filter(entry -> !othersSpeak || firstHand(entry.getValue()))
                .map(entry -> origin(entry.getKey(), entry.getValue(), anonymous))
                .toList();
    }

    /**
     * @param tellings the incident's, in order of saying
     * @param articles facts of their articles, by id
     */
    static Origins of(List<Telling> tellings, Map<String, ArticleFacts> articles) {
        return new Origins(tellings, articles);
    }

    /** Sorted by key. */
    List<Incident.Origin> all() {
        return origins;
    }

    String keyOf(Telling telling) {
        return keys.get(telling.id());
    }

    /** The first speaker's name; the outlet's when it asserts itself. */
    String speaker(Telling telling) {
        Voice voice = telling.voice();
        return voice.publisher() ? outlet(telling) : voice.name();
    }

    /** Of the incident's anonymous sources, the media that they told, per family. */
    private Map<String, Set<String>> media(List<Telling> tellings) {
        Map<String, Set<String>> media = new HashMap<>();
        tellings.stream()
                .filter(telling -> Voice.ANONYMOUS.equals(telling.voice().kind())
                        && telling.voice().key() != null)
                .forEach(telling -> media.computeIfAbsent(family(telling), key -> new TreeSet<>())
                        .add(telling.voice().key()));
        return media;
    }

    private String key(Telling telling, Map<String, Set<String>> media) {
        Voice voice = telling.voice();
        if (voice.key() != null) {
            return voice.key();
        }
        if (voice.publisher()) {
            return "family:" + family(telling);
        }
        Set<String> told = media.getOrDefault(family(telling), Set.of());
        return told.size() == 1 ? told.iterator().next() : "anonymous:" + family(telling);
    }

    /**
     * The speaker of the same story that the telling passes on: of those with the same figures the nearest, else the nearest. The
     * outlet passes on whoever speaks; somebody unnamed only who is named.
     */
    private Optional<Telling> passedOn(Telling telling, List<Telling> tellings) {
        boolean publisher = telling.voice().publisher();
        if (telling.voice().named() || Voice.ANONYMOUS.equals(telling.voice().kind())) {
            return Optional.empty();
        }
        List<Telling> speakers = tellings.stream()
                .filter(other ->
                        family(other).equals(family(telling)) && !other.voice().publisher())
                .filter(other -> other.voice().named())
                .toList();
        if (speakers.isEmpty() && publisher) {
            speakers = tellings.stream()
                    .filter(other -> family(other).equals(family(telling))
                            && other.voice().key() != null)
                    .toList();
        }
        boolean apart = speakers.stream().anyMatch(other -> Figures.contradict(telling, other));
        return apart ? Optional.empty() : speakers.stream().min(nearest(telling));
    }

    private static Comparator<Telling> nearest(Telling telling) {
        return Comparator.comparingInt(
                        (Telling other) -> -Figures.agreement(telling, other).points())
                .thenComparingInt(other -> telling.besides(other) ? telling.gap(other) : Integer.MAX_VALUE)
                .thenComparing(Telling::id);
    }

    private static String ownKey(Telling named) {
        return named.voice().key();
    }

    private Incident.Origin origin(String key, List<Telling> tellings, Set<String> anonymous) {
        Telling first = tellings.stream()
                .filter(telling -> telling.voice().named())
                .findFirst()
                .orElse(tellings.get(0));
        String kind = anonymous.contains(key) ? Voice.ANONYMOUS : first.voice().kind();
        List<String> ids = tellings.stream().map(Telling::id).sorted().toList();
        return new Incident.Origin(key, speaker(first), kind, ids);
    }

    private boolean firstHand(List<Telling> tellings) {
        return tellings.stream()
                .anyMatch(telling -> !hearsay(telling)
                        && !(telling.voice().publisher() && facts(telling).spun()));
    }

    private static boolean hearsay(Telling telling) {
        return telling.voice().publisher()
                && telling.claim().rule() != null
                && telling.claim().rule().endsWith(HEARSAY);
    }

    private String family(Telling telling) {
        return facts(telling).familyId();
    }

    private String outlet(Telling telling) {
        return facts(telling).outlet();
    }

    private ArticleFacts facts(Telling telling) {
        return articles.getOrDefault(telling.articleId(), ArticleFacts.unknown(telling.articleId()));
    }
}
