package io.wireloom.dedupe.quotations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether two articles quote the same speaker. */
final class Speakers {

    /** What two speakers are to each other. */
    enum Relation {
        SAME,
        /** One is not named, passes on the words of others, or may speak for the other. */
        UNCLEAR,
        /** Another by name, but an article says "he", which may have been misread. */
        DOUBTFUL,
        OTHER
    }

    private static final String ANONYMOUS = "anonymous";
    private static final String WITNESS = "witness";

    /** A witness of one word may be a "Survivor" at the head of a sentence; one of two is somebody by name. */
    private static final int WORDS_OF_A_NAME = 2;

    private static final Pattern BLANK = Pattern.compile("[\\s-]+");
    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "it", "they", "we", "i", "you", "who", "one", "some", "many", "others", "everyone");
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "bin", "bint", "ibn", "abu", "umm", "ben", "de", "da", "di", "del", "der", "den", "des", "dos",
            "la", "le", "van", "von", "zu", "ter", "of", "for", "and", "the", "in", "on", "y", "e");

    private static final Set<String> TITLES = Set.of(
            ("mr mrs ms miss dr prof professor sir dame lord lady judge justice sheriff president premier chancellor"
                            + " minister secretary senator sen representative rep congressman congresswoman governor mayor mp"
                            + " ambassador gen general lt lieutenant col colonel maj major capt captain sgt sergeant admiral"
                            + " commander brigadier marshal king queen prince princess sheikh pope cardinal archbishop bishop"
                            + " father rev reverend rabbi imam ayatollah superintendent inspector detective officer chief chairman"
                            + " spokesman spokeswoman director former deputy vice prime foreign acting")
                    .split(" "));
    private static final Set<String> INSTITUTIONS = Set.of(
            ("committee ministry department office foundation agency party government police army council court union"
                            + " group company corporation club association organisation organization federation commission"
                            + " parliament senate house congress authority authorities bureau service services institute university"
                            + " centre center bank fund church command force forces coalition movement front league network"
                            + " observatory presidency embassy secretariat board society trust charity team airlines airways")
                    .split(" "));

    private static final int SHORTEST = 3;

    private Speakers() {}

    /** Symmetric; null stands for a speaker that the text does not name. */
    static Relation relation(QuotedSpeaker one, QuotedSpeaker other) {
        if (one == null || other == null || vague(one) || vague(other)) {
            return Relation.UNCLEAR;
        }
        if (sameEntity(one, other) || speaksFor(one, other) || speaksFor(other, one) || sameName(one, other)) {
            return Relation.SAME;
        }
        if (!comparable(one, other)) {
            return Relation.UNCLEAR;
        }
        return one.named() && other.named() ? Relation.OTHER : Relation.DOUBTFUL;
    }

    /** Whether both are persons, or both bodies, and no surname in common leaves it open who is meant. */
    private static boolean comparable(QuotedSpeaker one, QuotedSpeaker other) {
        boolean surname = lastWord(one).equals(lastWord(other));
        return !surname && !medium(one) && !medium(other) && body(one) == body(other);
    }

    /** By what a speaker is found: the last word of a name, the ids; none for one that is not named. */
    static List<String> keys(QuotedSpeaker speaker) {
        if (speaker == null || vague(speaker)) {
            return List.of();
        }
        List<String> words = words(speaker.name());
        String last = Spelling.consonants(words.get(words.size() - 1));
        return Stream.of(last, speaker.entityId(), speaker.affiliation())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether the words name nobody: a pronoun or a description. */
    static boolean vague(QuotedSpeaker speaker) {
        String[] words = BLANK.split(speaker.name().trim());
        boolean described = Arrays.stream(words)
                .anyMatch(word -> !word.isEmpty()
                        && Character.isLowerCase(word.codePointAt(0))
                        && !PARTICLES.contains(word.toLowerCase(Locale.ROOT)));
        return described
                || unnamed(speaker)
                || PRONOUNS.contains(speaker.name().toLowerCase(Locale.ROOT))
                || words(speaker.name()).isEmpty();
    }

    private static boolean unnamed(QuotedSpeaker speaker) {
        boolean witness =
                WITNESS.equals(speaker.kind()) && words(speaker.name()).size() < WORDS_OF_A_NAME;
        return ANONYMOUS.equals(speaker.kind()) || witness;
    }

    private static boolean medium(QuotedSpeaker speaker) {
        return "medium".equals(speaker.kind());
    }

    private static boolean sameEntity(QuotedSpeaker one, QuotedSpeaker other) {
        return one.entityId() != null && one.entityId().equals(other.entityId());
    }

    /** A body is affiliated with itself, or called one. */
    private static boolean body(QuotedSpeaker speaker) {
        return (speaker.entityId() != null && speaker.entityId().equals(speaker.affiliation()))
                || words(speaker.name()).stream().anyMatch(INSTITUTIONS::contains);
    }

    private static boolean speaksFor(QuotedSpeaker person, QuotedSpeaker body) {
        boolean affiliated =
                person.affiliation() != null && person.affiliation().equals(body.entityId());
        boolean named =
                person.role() != null && body(body) && words(person.role()).containsAll(words(body.name()));
        return affiliated || named;
    }

    /** The names agree at their ends in any transcription, or one is made of the initials of the other. */
    private static boolean sameName(QuotedSpeaker one, QuotedSpeaker other) {
        String first = skeleton(one);
        String second = skeleton(other);
        String last = Spelling.consonants(lastWord(first.length() < second.length() ? one : other));
        boolean shorter = Math.min(first.length(), second.length()) >= SHORTEST && last.length() >= SHORTEST;
        boolean ends = first.endsWith(second) || second.endsWith(first);
        return (shorter && ends) || fullName(one, other) || initials(one, other) || initials(other, one);
    }

    /** A surname and another word in common: "Judge Anna Reyes", "Anna B. Reyes"; or the bare surname. */
    private static boolean fullName(QuotedSpeaker one, QuotedSpeaker other) {
        List<String> first = untitled(one);
        List<String> second = untitled(other);
        boolean bare = first.size() == 1 || second.size() == 1;
        boolean more = first.subList(0, first.size() - 1).stream().anyMatch(second::contains);
        return lastWord(one).equals(lastWord(other)) && (bare || more);
    }

    private static List<String> untitled(QuotedSpeaker speaker) {
        List<String> words = words(speaker.name());
        List<String> names =
                words.stream().filter(word -> !TITLES.contains(word)).toList();
        return names.isEmpty() ? words : names;
    }

    private static String lastWord(QuotedSpeaker speaker) {
        List<String> words = words(speaker.name());
        return words.get(words.size() - 1);
    }

    private static String skeleton(QuotedSpeaker speaker) {
        return words(speaker.name()).stream().map(Spelling::consonants).collect(Collectors.joining());
    }

    private static boolean initials(QuotedSpeaker brief, QuotedSpeaker full) {
        String initials = words(full.name()).stream()
                .filter(word -> !PARTICLES.contains(word))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        String name = brief.name().replace(".", "").toLowerCase(Locale.ROOT);
        return name.length() >= 2 && name.equals(initials);
    }

    /** Its letters and figures, in lower case; asked for with every two speakers, so without a pattern. */
    private static List<String> words(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < lower.length(); ) {
            int c = lower.codePointAt(at);
            int next = at + Character.charCount(c);
            if (!wordPart(c)) {
                add(words, lower, from, at);
                from = next;
            }
            at = next;
        }
        add(words, lower, from, lower.length());
        return words;
    }

    private static void add(List<String> words, String text, int from, int to) {
        if (from < to) {
            words.add(text.substring(from, to));
        }
    }

    private static boolean wordPart(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
