package io.wireloom.query;

import java.util.Locale;
import java.util.UUID;

/** Ids that no other test of this run uses: the topics are shared. */
public final class Ids {

    private Ids() {}

    public static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
