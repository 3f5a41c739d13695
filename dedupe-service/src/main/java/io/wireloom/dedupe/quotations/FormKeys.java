package io.wireloom.dedupe.quotations;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The hashes by which forms that may be one quotation find each other: three content words of four neighbouring ones, so that one
 * word exchanged or cuts of any size leave some in common; and two neighbouring ones with the speaker, for short quotations.
 */
public final class FormKeys {

    private static final Hasher64 HASHER = Hashing.komihash5_0();
    private static final int REACH = 3;

    private FormKeys() {}

    /** The keys of a form, sorted. */
    public static SortedSet<Long> of(Form form) {
        List<String> words = form.wording().words().stream()
                .filter(word -> word.content() && !word.editorial())
                .map(QuotedWord::key)
                .toList();
        List<String> speakers = Speakers.keys(form.speaker());
        SortedSet<Long> keys = new TreeSet<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            for (int j = i + 1; j < Math.min(words.size(), i + REACH + 1); j++) {
                for (int k = j + 1; k < Math.min(words.size(), i + REACH + 1); k++) {
                    keys.add(hash(words.get(i), words.get(j), words.get(k)));
                }
            }
            for (String speaker : speakers) {
                keys.add(hash("by", speaker, words.get(i), words.get(i + 1)));
            }
        }
        return keys;
    }

    private static long hash(String... parts) {
        return HASHER.hashCharsToLong(String.join(" ", parts));
    }
}
