package io.wireloom.query.entities;

import io.wireloom.query.search.BadParameterException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an entity is in the claims that name it. */
public enum EntityKind {
    /** Who did it, or whom it hit. */
    ACTOR,
    /** Where it happened. */
    PLACE,
    /** Who says so. */
    SPEAKER,
    /** The outlet that published it. */
    SOURCE;

    /** The kind's word, such as {@code actor}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The path of its page, without the id: {@code /actors}. */
    public String path() {
        return "/" + word() + "s";
    }

    /**
     * The kind of a word.
     *
     * @throws BadParameterException when there is none
     */
    public static EntityKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadParameterException(
                        "kind",
                        "is \"" + word + "\"; one of "
                                + Arrays.stream(values()).map(EntityKind::word).collect(Collectors.joining(", "))
                                + " is expected"));
    }
}
