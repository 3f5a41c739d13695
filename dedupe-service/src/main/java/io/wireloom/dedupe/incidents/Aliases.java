package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keys of speakers that are another name for one who speaks in the same incident: a surname and the full name, an officer and the
 * state of the only army that speaks in his story, somebody of whom a story tells the surname only and the only other who speaks in
 * it, anonymous sources that two outlets describe in the same words.
 */
final class Aliases {

    private static final Set<String> COMMON = Set.of(
            "source",
            "sources",
            "official",
            "officials",
            "one",
            "two",
            "three",
            "several",
            "some",
            "the",
            "a",
            "an",
            "of");

    private final List<Telling> tellings;
    private final Map<String, String> keys;
    private final Function<Telling, String> family;
    private final Map<String, String> found = new HashMap<>();

    /**
     * @param tellings the incident's
     * @param keys their speakers' keys, by claim id
     * @param family of a telling's article
     */
    Aliases(List<Telling> tellings, Map<String, String> keys, Function<Telling, String> family) {
        this.tellings = tellings;
        this.keys = keys;
        this.family = family;
    }

    /** The key to take instead, by key. */
    Map<String, String> found() {
        Map<String, Set<String>> byLastWord = new TreeMap<>();
        identified().forEach(telling -> fullNames(telling).forEach(name -> byLastWord
                .computeIfAbsent(name.substring(name.lastIndexOf('-') + 1), key -> new TreeSet<>())
                .add(key(telling))));
        Map<String, Set<String>> byFamily = new TreeMap<>();
        identified().forEach(telling -> byFamily.computeIfAbsent(family.apply(telling), key -> new TreeSet<>())
                .add(key(telling)));
        identified().forEach(telling -> {
            Set<String> inStory = byFamily.get(family.apply(telling));
            if (bareSurname(telling)) {
                Set<String> fuller = byLastWord.getOrDefault(Bodies.outlet(name(telling)), Set.of());
                alias(key(telling), fuller.isEmpty() ? others(inStory, key(telling)) : fuller);
            } else if (Bodies.officerOfUntoldState(speaker(telling))) {
                alias(key(telling), inStory.stream().filter(Bodies::isState).collect(Collectors.toSet()));
            }
        });
        sameDescription();
        found.replaceAll((key, other) -> found.getOrDefault(other, other));
        return found;
    }

    private void alias(String key, Set<String> candidates) {
        if (candidates.size() == 1 && !candidates.contains(key)) {
            found.putIfAbsent(key, candidates.iterator().next());
        }
    }

    private void sameDescription() {
        Map<String, Set<String>> byWords = new TreeMap<>();
        tellings.stream()
                .filter(telling -> Voice.ANONYMOUS.equals(telling.voice().kind()))
                .forEach(telling -> byWords.computeIfAbsent(description(telling), key -> new TreeSet<>())
                        .add(key(telling)));
        byWords.forEach((words, described) -> {
            Set<String> told = described.stream()
                    .filter(key -> key.startsWith(Voice.VIA))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> first = told.isEmpty() ? Set.of(described.iterator().next()) : told;
            if (!words.isEmpty()) {
                described.stream()
                        .filter(key -> !key.startsWith(Voice.VIA) || unnamedMedium(key))
                        .forEach(key -> alias(key, others(first, key)));
            }
        });
    }

    /** Whether nobody says that the sources told this outlet: it is only known that its own story cites them. */
    private boolean unnamedMedium(String key) {
        return tellings.stream().map(Telling::voice).noneMatch(voice -> key.equals(voice.key()));
    }

    private static Set<String> others(Set<String> keys, String key) {
        return keys.stream().filter(other -> !other.equals(key)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String description(Telling telling) {
        String name = telling.voice().name() == null ? "" : telling.voice().name();
        return Arrays.stream(Bodies.outlet(name).split("-"))
                .filter(word -> !COMMON.contains(word))
                .collect(Collectors.joining(" "));
    }

    /** Whether the name of somebody unnamed may be short for the other: "doctors" for a doctors' network, "monitor" for a monitor. */
    static boolean shortFor(Telling unnamed, Telling named) {
        if (unnamed.voice().publisher()) {
            return false;
        }
        Claim.Speaker other = speaker(named);
        Set<String> words =
                Set.copyOf(Arrays.asList(Bodies.outlet(name(named) + " " + other.role() + " " + other.kind())
                        .split("-")));
        return Arrays.stream(description(unnamed).split(" ")).anyMatch(words::contains);
    }

    /** Those who are somebody in particular. */
    private List<Telling> identified() {
        return tellings.stream()
                .filter(telling ->
                        telling.voice().key() != null && telling.voice().named())
                .filter(telling -> !telling.voice().key().startsWith(Voice.VIA))
                .toList();
    }

    private static boolean bareSurname(Telling telling) {
        Claim.Speaker speaker = speaker(telling);
        return speaker.affiliation() == null
                && speaker.role() == null
                && "other".equals(speaker.kind())
                && Bodies.outlet(name(telling)).indexOf('-') < 0;
    }

    /** Names of two words or more: the speaker's and its body's. */
    private static List<String> fullNames(Telling telling) {
        return List.of(Bodies.outlet(name(telling)), telling.voice().key()).stream()
                .filter(name -> name.indexOf('-') > 0)
                .toList();
    }

    private static Claim.Speaker speaker(Telling telling) {
        return telling.claim().attribution().get(0);
    }

    private static String name(Telling telling) {
        return telling.voice().name() == null ? "" : telling.voice().name();
    }

    private String key(Telling telling) {
        return keys.get(telling.id());
    }
}
