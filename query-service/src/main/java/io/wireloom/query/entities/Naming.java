package io.wireloom.query.entities;

import io.wireloom.query.search.Names;

/** Which of an entity's names is shown: the one that its id is made of, else the shortest, else the first by letters. */
public final class Naming {

    /** The rank of no name: after every other. */
    public static final String UNNAMED = "~";

    private Naming() {}

    /** Sorts names: the least is shown. */
    public static String rank(String id, String name) {
        return String.format("%d%05d%s", Names.key(name).equals(id) ? 0 : 1, Math.min(name.length(), 99_999), name);
    }
}
