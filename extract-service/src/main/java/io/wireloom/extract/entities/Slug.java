package io.wireloom.extract.entities;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ids from names: lower-case ASCII letters and digits with hyphens. */
public final class Slug {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /** The id of a name; "Médecins Sans Frontières" gives {@code medecins-sans-frontieres}. */
    public static String of(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String slug = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String trimmed = slug.replaceAll("^-|-$", "");
        return trimmed.isEmpty() ? "unnamed" : trimmed;
    }
}
