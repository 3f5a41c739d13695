package io.wireloom.dedupe.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Follows each telling of an incident back to who said it first. Whoever speaks for a body is the body; what an outlet, or somebody
 * whom it does not name, says beside a named speaker of the same story passes that speaker on; what is said to be an outlet's report
 * goes back to what that outlet's own article tells; anonymous sources are those of the outlet they told.
 */
final class Lineage {

    private static final String FAMILY = "family:";
    private static final String ANONYMOUS = "anonymous:";

    private final Map<String, ArticleFacts> articles;
    private final Map<String, List<Telling>> byArticle = new TreeMap<>();
    private final Map<String, List<Telling>> byFamily = new TreeMap<>();
    private final Map<String, String> rootOutlets = new TreeMap<>();
    private final Map<String, String> firstFamilies = new HashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();

    private Lineage(List<Telling> tellings, Map<String, ArticleFacts> articles) {
        this.articles = articles;
        for (Telling telling : tellings) {
            byArticle
                    .computeIfAbsent(telling.articleId(), key -> new ArrayList<>())
                    .add(telling);
            byFamily.computeIfAbsent(family(telling), key -> new ArrayList<>()).add(telling);
            ArticleFacts facts = facts(telling);
            if (facts.rootOfFamily() && facts.outlet() != null) {
                rootOutlets.put(facts.familyId(), Bodies.outlet(facts.outlet()));
            }
        }
        rootOutlets.forEach((family, outlet) -> firstFamilies.putIfAbsent(outlet, family));
        tellings.stream().filter(telling -> !telling.voice().medium()).forEach(this::trace);
        tellings.stream().filter(telling -> telling.voice().medium()).forEach(this::traceReport);
        Map<String, String> aliases = new Aliases(tellings, keys, this::family).found();
        keys.replaceAll((id, key) -> aliases.getOrDefault(key, key));
    }

    /**
     * Keys of the first speakers, by claim id.
     *
     * @param tellings the incident's, in order of saying
     * @param articles facts of their articles, by id
     */
    static Map<String, String> keys(List<Telling> tellings, Map<String, ArticleFacts> articles) {
        return new Lineage(tellings, articles).keys;
    }

    private void trace(Telling telling) {
        keys.put(telling.id(), passedOn(telling).map(this::ownKey).orElseGet(() -> ownKey(telling)));
    }

    /** Of what is said to be an outlet's report: what that outlet's own article tells, as far as the incident holds it. */
    private void traceReport(Telling telling) {
        String medium = telling.voice().key().substring(Voice.VIA.length());
        Comparator<Telling> order = Comparator.comparing(
                        (Telling own) -> facts(own).rootOfFamily() ? 0 : 1)
                .thenComparing(own -> -sharedNumbers(telling, own))
                .thenComparing(own -> own.voice().publisher() ? 0 : 1)
                .thenComparing(Telling::id);
        String key = byArticle.values().stream()
                .filter(own -> medium.equals(outlet(own.get(0))))
                .flatMap(List::stream)
                .filter(own -> !own.voice().medium() && !own.articleId().equals(telling.articleId()))
                .min(order)
                .map(own -> keys.get(own.id()))
                .orElse(telling.voice().key());
        keys.put(telling.id(), key);
    }

    private String ownKey(Telling telling) {
        Voice voice = telling.voice();
        if (voice.key() != null) {
            return voice.key();
        }
        String family = family(telling);
        String root = rootOutlets.get(family);
        if (voice.publisher()) {
            return FAMILY + (root == null ? family : firstFamilies.get(root));
        }
        Set<String> told = new TreeSet<>();
        byFamily.get(family).stream()
                .map(Telling::voice)
                .filter(other -> Voice.ANONYMOUS.equals(other.kind()) && other.key() != null)
                .forEach(other -> told.add(other.key()));
        if (told.size() == 1) {
            return told.iterator().next();
        }
        return root == null ? ANONYMOUS + family : Voice.VIA + root;
    }

    /**
     * The speaker of the same story that the telling passes on: of those with the same figures the nearest, else the nearest, unless
     * the figures differ, or nobody who speaks beside it gives them. The outlet passes on whoever speaks; somebody unnamed only who is
     * named.
     */
    private Optional<Telling> passedOn(Telling telling) {
        if (telling.voice().named() || Voice.ANONYMOUS.equals(telling.voice().kind())) {
            return Optional.empty();
        }
        List<Telling> story = byArticle.get(telling.articleId());
        return speakers(telling, story).isEmpty()
                ? nearest(telling, speakers(telling, byFamily.get(family(telling))))
                : nearest(telling, speakers(telling, story));
    }

    private static List<Telling> speakers(Telling telling, List<Telling> story) {
        List<Telling> alike = story.stream()
                .filter(other -> other.denial() == telling.denial() && speaks(other.voice()))
                .toList();
        List<Telling> named =
                alike.stream().filter(other -> other.voice().named()).toList();
        boolean anybody = telling.voice().publisher() || telling.voice().namelessMedium();
        return named.isEmpty() && anybody ? alike : named;
    }

    private static boolean speaks(Voice voice) {
        return !voice.publisher() && !voice.namelessMedium();
    }

    private static Optional<Telling> nearest(Telling telling, List<Telling> speakers) {
        List<Telling> agreeing = speakers.stream()
                .filter(other -> Figures.agreement(telling, other).specific())
                .toList();
        if (agreeing.isEmpty() && apart(telling, speakers)) {
            return Optional.empty();
        }
        return (agreeing.isEmpty() ? speakers : agreeing).stream().min(nearest(telling));
    }

    private static boolean apart(Telling telling, List<Telling> speakers) {
        boolean otherEntry = !telling.claim().tallies().isEmpty()
                && speakers.stream().anyMatch(other -> other.articleId().equals(telling.articleId()))
                && speakers.stream().noneMatch(telling::besides);
        return otherEntry || speakers.stream().anyMatch(other -> Figures.contradict(telling, other));
    }

    private static Comparator<Telling> nearest(Telling telling) {
        return Comparator.comparingInt(
                        (Telling other) -> -Figures.agreement(telling, other).points())
                .thenComparingInt(other -> Aliases.shortFor(telling, other) ? 0 : 1)
                .thenComparingInt(other -> telling.besides(other) ? telling.gap(other) : Integer.MAX_VALUE)
                .thenComparing(Telling::id);
    }

    /** How many numbers of one stand in the other too, "at least" or not. */
    private static long sharedNumbers(Telling one, Telling other) {
        return one.claim().tallies().stream()
                .filter(tally -> tally.low() != null)
                .filter(tally -> other.claim().tallies().stream()
                        .anyMatch(same -> tally.measure().equals(same.measure())
                                && tally.low().equals(same.low())))
                .count();
    }

    private String outlet(Telling telling) {
        String name = facts(telling).outlet();
        return name == null ? null : Bodies.outlet(name);
    }

    private String family(Telling telling) {
        return facts(telling).familyId();
    }

    private ArticleFacts facts(Telling telling) {
        return ArticleFacts.of(telling.articleId(), articles);
    }
}
