package io.wireloom.extract.coreference;

import io.wireloom.extract.coreference.Mention.Number;
import io.wireloom.extract.coreference.Mention.Sort;

/** Third-person pronouns and possessives by what they can mean. */
enum Pronoun {
    IT,
    THEY,
    PERSON;

    /** The pronoun that a lower-case word is; null when it is none. */
    static Pronoun of(String word) {
        return switch (word) {
            case "it", "its", "itself" -> IT;
            case "they", "them", "their", "themselves" -> THEY;
            case "he", "him", "his", "she", "her", "himself", "herself" -> PERSON;
            default -> null;
        };
    }

    /** Whether a lower-case word stands before what somebody has or does. */
    static boolean possessive(String word) {
        return switch (word) {
            case "its", "their", "his", "her" -> true;
            default -> false;
        };
    }

    Number number() {
        return this == THEY ? Number.SEVERAL : Number.ONE;
    }

    /** Whether it may stand for what is mentioned. */
    boolean agrees(Mention mention) {
        return switch (this) {
            case IT -> mention.number() != Number.SEVERAL && (mention.sort() == Sort.BODY || mention.sort() == Sort.THING);
            case THEY -> mention.number() != Number.ONE;
            case PERSON -> mention.number() == Number.ONE && mention.sort() == Sort.PERSON;
        };
    }
}
