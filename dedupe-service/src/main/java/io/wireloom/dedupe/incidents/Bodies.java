package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The body somebody speaks for. A ministry, its spokesman, its officers and the state itself are one body, as "Moscow", "Russian
 * officials" and "the Russian defence ministry" are; who is described as opposed to a state, or as apart from its government, is not.
 * Words are data: {@code incidents/states.tsv} and {@code incidents/bodies.tsv}.
 */
final class Bodies {

    private static final Map<String, String> STATES = states();
    private static final Map<String, Set<String>> WORDS = words();
    private static final int LONGEST_NAME = 6;
    private static final String OFFICIAL = "official";
    private static final Set<String> STATES_OWN = Set.of("office", "military", "link");

    private Bodies() {}

    /** The speaker's body: what is told of it, else the state that name or role tell, else the speaker. */
    static String of(Claim.Speaker speaker) {
        if (speaker.affiliation() != null) {
            return body(speaker.affiliation());
        }
        Optional<String> state = OFFICIAL.equals(speaker.kind()) ? state(speaker) : Optional.empty();
        return state.orElseGet(() -> body(identity(speaker)));
    }

    /**
     * One id for all names of a state's government: a name of it, or a state's name among nothing but words for its offices and
     * forces.
     */
    static String body(String entityId) {
        String[] words = entityId.split("-");
        String state = STATES.get(String.join(" ", words));
        return state != null ? state : stateAmong(words, entityId);
    }

    private static String stateAmong(String[] words, String entityId) {
        return namedState(words).filter(named -> nothingElse(words)).orElse(entityId);
    }

    private static boolean nothingElse(String[] words) {
        String others = Arrays.stream(words)
                .map(word ->
                        STATES_OWN.stream().anyMatch(kind -> WORDS.get(kind).contains(word)) ? "" : word)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return STATES.containsKey(others) && others.split(" ").length < words.length;
    }

    /** Whether the id is a state's. */
    static boolean isState(String body) {
        return STATES.containsValue(body);
    }

    /** Whether the role is an officer's whose state is not told. */
    static boolean officerOfUntoldState(Claim.Speaker speaker) {
        if (speaker.affiliation() != null) {
            return false;
        }
        String[] words = split(speaker.role() + " " + speaker.name());
        return has("military", words) && namedState(words).isEmpty();
    }

    /** Whether the words name no medium in particular: "another report", "local media". */
    static boolean namelessMedium(Claim.Speaker medium) {
        String[] words = split(String.valueOf(medium.name()));
        return Arrays.stream(words).allMatch(WORDS.get("medium")::contains);
    }

    /** Id of an outlet: its name in small letters, without article. */
    static String outlet(String name) {
        return String.join("-", split(name)).replaceAll("^the-(?=.)", "");
    }

    static String identity(Claim.Speaker speaker) {
        if (speaker.entityId() != null) {
            return speaker.entityId();
        }
        String name = speaker.name() == null ? speaker.text() : speaker.name();
        return name == null ? "unnamed" : name.toLowerCase(Locale.ROOT);
    }

    private static Optional<String> state(Claim.Speaker speaker) {
        String[] role = split(speaker.role() == null ? "" : speaker.role());
        String[] name = split(speaker.name() == null ? "" : speaker.name());
        if (has("apart", role) || has("apart", name)) {
            return Optional.empty();
        }
        if (speaksForState(role)) {
            Optional<String> named = namedState(role);
            return named.isPresent() ? named : namedState(name);
        }
        return speaksForState(name) ? namedState(name) : Optional.empty();
    }

    private static boolean speaksForState(String[] words) {
        return (has("office", words) || has("military", words)) && !has("apart", words);
    }

    private static boolean has(String kind, String[] words) {
        return Arrays.stream(words).anyMatch(WORDS.get(kind)::contains);
    }

    /** The state first named among the words. */
    private static Optional<String> namedState(String[] words) {
        for (int from = 0; from < words.length; from++) {
            for (int to = Math.min(words.length, from + LONGEST_NAME); to > from; to--) {
                String state = STATES.get(String.join(" ", Arrays.copyOfRange(words, from, to)));
                if (state != null) {
                    return Optional.of(state);
                }
            }
        }
        return Optional.empty();
    }

    /** Words in small letters, without accents, points and possessive endings. */
    private static String[] split(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]s\\b", "")
                .replace(".", "");
        return plain.strip().split("[^\\p{L}\\p{N}]+");
    }

    private static Map<String, String> states() {
        Map<String, String> states = new HashMap<>();
        rows("states.tsv").forEach(row -> {
            states.put(row[0].replace('-', ' '), row[0]);
            Arrays.stream(row[1].split("\\|")).forEach(name -> states.putIfAbsent(name.replace('-', ' '), row[0]));
        });
        return Map.copyOf(states);
    }

    private static Map<String, Set<String>> words() {
        return rows("bodies.tsv").stream()
                .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> Set.of(row[1].split("\\|"))));
    }

    private static List<String[]> rows(String name) {
        try (InputStream in = Objects.requireNonNull(Bodies.class.getResourceAsStream("/incidents/" + name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list " + name, e);
        }
    }
}
