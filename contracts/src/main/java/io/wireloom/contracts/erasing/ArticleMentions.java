package io.wireloom.contracts.erasing;

import io.wireloom.contracts.ArticleIds;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Finds the ids of articles in the bytes of a record, however many are looked for: at the cost of one walk over the bytes. */
final class ArticleMentions {

    private final Set<String> ids;

    /**
     * @param ids as {@link ArticleIds} gives them
     */
    ArticleMentions(Set<String> ids) {
        this.ids = Set.copyOf(ids);
    }

    /** Whether one of the ids stands in {@code bytes}, alone or in a longer word; null holds none. */
    boolean in(byte[] bytes) {
        int run = 0;
        for (int at = 0; bytes != null && at < bytes.length; at++) {
            run = hex(bytes[at]) ? run + 1 : 0;
            if (run >= ArticleIds.LENGTH && ids.contains(id(bytes, at + 1 - ArticleIds.LENGTH))) {
                return true;
            }
        }
        return false;
    }

    private static String id(byte[] bytes, int from) {
        return new String(bytes, from, ArticleIds.LENGTH, StandardCharsets.US_ASCII);
    }

    private static boolean hex(byte letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
    }
}
