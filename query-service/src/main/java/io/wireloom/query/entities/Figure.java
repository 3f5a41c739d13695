package io.wireloom.query.entities;

import io.wireloom.query.search.BadParameterException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is counted of an entity. None of them is a measure of truth. */
public enum Figure {
    /** Claims that it made, passed on or published. */
    BY(Side.BY, Fate.STANDING),
    /** Claims that name it as acting, hit, or as the place. */
    ABOUT(Side.ABOUT, Fate.STANDING),
    /** Claims by it that deny something. */
    DENIALS_BY(Side.BY, Fate.STANDING),
    /** Claims about it that deny something. */
    DENIALS_ABOUT(Side.ABOUT, Fate.STANDING),
    /** Claims by it that something happened, where somebody denies the incident. */
    DISPUTED(Side.BY, Fate.STANDING),
    /** Claims by or about it that a later version of their article says otherwise. */
    REVISED(Side.BOTH, Fate.REVISED),
    /** Claims by or about it that a later version left out, or whose article was withdrawn. */
    WITHDRAWN(Side.BOTH, Fate.WITHDRAWN),
    /** Incidents that a claim by it told first. */
    FIRST(Side.BY, Fate.STANDING);

    /** Whose claims. */
    private enum Side {
        BY,
        ABOUT,
        BOTH
    }

    private final Side side;
    private final Fate fate;

    Figure(Side side, Fate fate) {
        this.side = side;
        this.fate = fate;
    }

    /** The figure's word, such as {@code denials-by}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fate of the claims that it counts. */
    public Fate fate() {
        return fate;
    }

    /**
     * Under which kinds the claims that it counts are kept for an entity of a kind. An actor and a speaker of one id are one: what it
     * said is kept under the speaker, what is said of it under the actor.
     *
     * @return empty when it counts nothing of such an entity
     */
    public List<EntityKind> of(EntityKind kind) {
        List<EntityKind> by =
                switch (kind) {
                    case ACTOR, SPEAKER -> List.of(EntityKind.SPEAKER);
                    case SOURCE -> List.of(EntityKind.SOURCE);
                    case PLACE -> List.of();
                };
        List<EntityKind> about = List.of(kind == EntityKind.PLACE ? EntityKind.PLACE : EntityKind.ACTOR);
        return switch (side) {
            case BY -> by;
            case ABOUT -> about;
            case BOTH -> Stream.concat(by.stream(), about.stream()).toList();
        };
    }

    /** The figures that an entity of a kind has. */
    public static List<Figure> all(EntityKind kind) {
        return Arrays.stream(values())
                .filter(figure -> !figure.of(kind).isEmpty())
                .toList();
    }

    /**
     * The figure of a word.
     *
     * @throws BadParameterException when an entity of the kind has none such
     */
    public static Figure of(String parameter, String word, EntityKind kind) {
        return all(kind).stream()
                .filter(figure -> figure.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadParameterException(
                        parameter,
                        "is \"" + word + "\"; one of "
                                + all(kind).stream().map(Figure::word).collect(Collectors.joining(", "))
                                + " is expected"));
    }
}
