package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Entity;
import io.wireloom.contracts.Claim.Place;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was changed in a sentence on the way from one copy to the other: a value stands in place of another. Where one of the two
 * only says less, nothing differs. Days and figures are compared for all claims of an incident, not here.
 */
final class Alterations {

    /** Kinds of event that say how: one in place of another is another means. */
    private static final Set<String> MEANS = Set.of("air-strike", "shelling", "bombing", "chemical-attack", "killing");

    private static final Set<Where> SAYS_LESS = EnumSet.of(Where.SAME, Where.WITHIN, Where.COUNTRY);

    /** They name whoever spoke, who is told elsewhere. */
    private static final Set<String> PRONOUNS = Set.of("he", "i", "it", "she", "they", "we", "who", "you");

    /** Letters from which the beginning of a word is its stem. */
    private static final int STEM = 4;

    private final Telling one;
    private final Telling other;
    private final Differences differences;

    private Alterations(Telling one, Telling other, Differences differences) {
        this.one = one;
        this.other = other;
        this.differences = differences;
    }

    /**
     * Adds what differs between counterparts and is not told yet.
     *
     * @param copied the matches of counterparts
     */
    static void find(List<Telling> standing, List<Edge> copied, Differences differences) {
        Map<String, Telling> byId = new TreeMap<>();
        standing.forEach(telling -> byId.put(telling.id(), telling));
        copied.stream()
                .filter(edge -> byId.containsKey(edge.one()) && byId.containsKey(edge.other()))
                .map(edge -> new Alterations(byId.get(edge.one()), byId.get(edge.other()), differences))
                .forEach(Alterations::find);
    }

    private void find() {
        places();
        parties("actor", one.claim().actors(), other.claim().actors());
        parties("target", one.claim().targets(), other.claim().targets());
        replaced("means", means(one.claim()), means(other.claim()));
    }

    private void places() {
        List<Place> ours = one.claim().places();
        List<Place> theirs = other.claim().places();
        replaced("place", names(ours, theirs), names(theirs, ours));
    }

    /** Names of the places that none of the others is, lies in or holds. */
    private static Set<String> names(List<Place> places, List<Place> others) {
        Set<String> names = new TreeSet<>();
        places.stream()
                .filter(place -> others.stream().noneMatch(same -> SAYS_LESS.contains(Where.between(place, same))))
                .forEach(place -> names.add(place.name()));
        return names;
    }

    private void parties(String kind, List<Entity> ours, List<Entity> theirs) {
        Map<String, String> here = byId(ours);
        Map<String, String> there = byId(theirs);
        Set<String> both = new TreeSet<>(here.keySet());
        both.retainAll(there.keySet());
        here.keySet().removeAll(both);
        there.keySet().removeAll(both);
        replaced(kind, here.values(), there.values());
    }

    private static Map<String, String> byId(List<Entity> parties) {
        Map<String, String> byId = new TreeMap<>();
        parties.forEach(party -> byId.put(Telling.entityId(party), party.name() == null ? party.text() : party.name()));
        return byId;
    }

    private static Set<String> means(Claim claim) {
        Set<String> means = new TreeSet<>();
        claim.weapons().forEach(weapon -> means.add(weapon.name()));
        String subtype = claim.event().subtype();
        if (subtype != null && MEANS.contains(subtype)) {
            means.add(subtype);
        }
        return means;
    }

    private void replaced(String kind, Collection<String> ours, Collection<String> theirs) {
        Set<String> here = without(ours, theirs);
        Set<String> there = without(theirs, ours);
        if (here.isEmpty() || there.isEmpty() || differences.tell(kind, one, other)) {
            return;
        }
        String mine = String.join(" and ", here);
        String yours = String.join(" and ", there);
        boolean ordered = mine.compareTo(yours) < 0;
        differences.put(
                kind,
                null,
                List.of(one.id(), other.id()),
                (ordered ? mine : yours) + " against " + (ordered ? yours : mine) + ", in copies of one sentence");
    }

    /** The names that none of the others says in more, or fewer, words. */
    private static Set<String> without(Collection<String> names, Collection<String> others) {
        Set<String> left = new TreeSet<>(names);
        left.removeIf(name -> PRONOUNS.contains(name.toLowerCase(Locale.ROOT))
                || others.stream().anyMatch(same -> says(name, same) || says(same, name)));
        return left;
    }

    /** Whether each word of one stands in the other, be it as its adjective: "Syria" in "Syrian government". */
    private static boolean says(String fuller, String name) {
        List<String> words = words(fuller);
        return words(name).stream().allMatch(word -> words.stream().anyMatch(same -> akin(word, same)));
    }

    private static boolean akin(String one, String other) {
        boolean begins = one.startsWith(other) || other.startsWith(one);
        return begins && (one.equals(other) || Math.min(one.length(), other.length()) >= STEM);
    }

    private static List<String> words(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    }
}
