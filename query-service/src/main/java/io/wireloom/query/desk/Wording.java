package io.wireloom.query.desk;

import io.wireloom.contracts.Claim;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How events are told in English: what they are called, and the words between that and who took part. */
public final class Wording {

    /** Kinds of events that are told by their type only, as nouns. */
    private static final Map<String, String> NOUNS = Map.ofEntries(
            Map.entry("AGREE", "agreement"),
            Map.entry("CONSULT", "talks"),
            Map.entry("SUPPORT", "support"),
            Map.entry("CONCEDE", "concession"),
            Map.entry("COOPERATE", "cooperation"),
            Map.entry("AID", "aid"),
            Map.entry("RETREAT", "retreat"),
            Map.entry("INVESTIGATE", "investigation"),
            Map.entry("DEMAND", "demand"),
            Map.entry("DISAPPROVE", "criticism"),
            Map.entry("REJECT", "refusal"),
            Map.entry("THREATEN", "threat"),
            Map.entry("PROTEST", "protest"),
            Map.entry("CRIME", "crime"),
            Map.entry("SANCTION", "sanction"),
            Map.entry("MOBILIZE", "mobilisation"),
            Map.entry("COERCE", "coercion"),
            Map.entry("ASSAULT", "attack"));

    /** What leads to whom an event met, where that is not {@code on}. */
    private static final Map<String, String> LEADING = Map.ofEntries(
            Map.entry("support", "for"),
            Map.entry("aid", "for"),
            Map.entry("concession", "to"),
            Map.entry("demand", "to"),
            Map.entry("retreat", "from"),
            Map.entry("investigation", "into"),
            Map.entry("criticism", "of"),
            Map.entry("refusal", "of"),
            Map.entry("coercion", "of"),
            Map.entry("arrest", "of"),
            Map.entry("abduction", "of"),
            Map.entry("killing", "of"),
            Map.entry("shelling", "of"),
            Map.entry("bombing", "of"),
            Map.entry("threat", "against"),
            Map.entry("protest", "against"),
            Map.entry("crime", "against"),
            Map.entry("mobilisation", "against"),
            Map.entry("territory gain", "against"),
            Map.entry("deployment", "at"));

    /** What both sides do together: it has no doer and nobody done to. */
    private static final Set<String> JOINT = Set.of("talks", "agreement", "cooperation", "armed clash");

    /** Nouns that take no article. */
    private static final Set<String> BARE = Set.of(
            "talks", "support", "cooperation", "aid", "criticism", "coercion", "mobilisation", "shelling", "looting");

    /** Last words of proper names that stand with {@code the}. */
    private static final Set<String> DEFINITE = Set.of(
            "states",
            "nations",
            "kingdom",
            "union",
            "emirates",
            "philippines",
            "netherlands",
            "kremlin",
            "west",
            "front",
            "army",
            "brigade",
            "movement",
            "guard",
            "council",
            "ministry",
            "government",
            "parliament",
            "agency",
            "republic",
            "network",
            "alliance",
            "coalition");

    /** Plurals that do not end in s. */
    private static final Set<String> MANY =
            Set.of("people", "police", "men", "women", "gunmen", "policemen", "children");

    private Wording() {}

    /** What an event is called: {@code air strike}, {@code talks}. */
    public static String noun(String type, String subtype) {
        return subtype == null || subtype.equals("other")
                ? NOUNS.getOrDefault(
                        type.toUpperCase(Locale.ROOT), Labels.human(type).toLowerCase(Locale.ROOT))
                : subtype.replace('-', ' ');
    }

    /** The same at the beginning of a line. */
    public static String kind(String type, String subtype) {
        return Labels.sentence(noun(type, subtype));
    }

    /** {@code An air strike}, {@code Talks}. */
    public static String begun(String noun) {
        if (BARE.contains(noun)) {
            return Labels.sentence(noun);
        }
        return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "A " : "An ") + noun;
    }

    /** Whether what happened is several things by its grammar. */
    static boolean plural(String noun) {
        return noun.equals("talks");
    }

    /** The verb that a noun asks for. */
    public static String be(String noun) {
        return plural(noun) ? "are" : "is";
    }

    /**
     * Who took part: {@code  by Russia on rebels}, {@code  between gunmen and soldiers}; empty when nobody is told.
     *
     * @param noun the kind of event
     * @param by names of those who did it
     * @param on names of those it met
     */
    public static String parties(String noun, List<String> by, List<String> on) {
        if (JOINT.contains(noun)) {
            List<String> all =
                    Stream.concat(by.stream(), on.stream()).distinct().toList();
            boolean sides = by.size() == 1 && on.size() == 1 && all.size() == 2;
            return all.isEmpty() ? "" : (sides ? " between " : " involving ") + list(all);
        }
        List<String> met = on.stream().filter(name -> !by.contains(name)).toList();
        return (by.isEmpty() ? "" : " by " + list(by))
                + (met.isEmpty() ? "" : " " + LEADING.getOrDefault(noun, "on") + " " + list(met));
    }

    /** Names of entities, each once, as many as a sentence bears. */
    public static List<String> names(List<Claim.Entity> entities, int most) {
        return entities.stream().map(Claim.Entity::name).distinct().limit(most).toList();
    }

    /** A name within a sentence: {@code the market}, {@code the United States}; {@code civilians} and {@code Russia} as they are. */
    public static String inSentence(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        boolean common = Character.isLowerCase(name.charAt(0)) && !last.endsWith("s") && !MANY.contains(last);
        boolean possessed = name.contains("'s ") || name.contains("’s ");
        return (common || name.contains(" of ") || DEFINITE.contains(last)) && !possessed ? "the " + name : name;
    }

    /** {@code A, B and C}. */
    public static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
