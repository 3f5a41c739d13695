package io.wireloom.dedupe.copies;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies.Basis;
import java.net.URI;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Which of two articles that share text had it first.
 *
 * @param firstIsCopy whether the first was taken from the second
 * @param basis what tells that
 */
record Direction(boolean firstIsCopy, Basis basis) {

    /**
     * By what a copy says of its sources, then by which of them was spun, then by published time, then by which of them stands more
     * nearly whole in the other, then by id, so that there is always one answer.
     */
    static Direction between(ArticleText one, ArticleText other, double firstShare, double secondShare) {
        Article first = one.article();
        Article second = other.article();
        boolean firstCredits = credits(first, second);
        if (firstCredits != credits(second, first)) {
            return new Direction(firstCredits, Basis.CREDIT);
        }
        if (one.spin().isPresent() != other.spin().isPresent()) {
            return new Direction(one.spin().isPresent(), Basis.SPIN);
        }
        if (first.publishedAt() != null
                && second.publishedAt() != null
                && !first.publishedAt().equals(second.publishedAt())) {
            return new Direction(first.publishedAt().isAfter(second.publishedAt()), Basis.TIME);
        }
        if (firstShare != secondShare) {
            return new Direction(firstShare > secondShare, Basis.EXTENT);
        }
        return new Direction(first.articleId().compareTo(second.articleId()) > 0, Basis.ID);
    }

    private static boolean credits(Article copy, Article original) {
        return copy.upstream().stream()
                .anyMatch(upstream -> (upstream.url() != null && points(upstream.url(), original))
                        || (upstream.name() != null && named(upstream.name(), original)));
    }

    private static boolean points(String url, Article original) {
        if (original.url() != null && address(url).equals(address(original.url()))) {
            return !address(url).isEmpty();
        }
        return original.source() != null
                && original.source().name() != null
                && hostNames(url, original.source().name());
    }

    /** Whether the address's host holds the outlet's name, as telegraph.co.uk holds that of The Telegraph. */
    private static boolean hostNames(String url, String outlet) {
        String letters = letters(outlet.replaceFirst("(?i)^the\\s+", ""));
        String host = letters(address(url).replaceFirst("/.*", ""));
        return letters.length() > 3 && host.contains(letters);
    }

    private static boolean named(String name, Article original) {
        Predicate<String> same = other ->
                other != null && !letters(other).isEmpty() && letters(other).equals(letters(name));
        return original.source() != null
                && (same.test(original.source().name())
                        || same.test(original.source().credit()));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String address(String url) {
        try {
            URI uri = URI.create(url.strip());
            String host = uri.getHost() == null ? "" : uri.getHost().replaceFirst("^www\\.", "");
            return (host + (uri.getPath() == null ? "" : uri.getPath()))
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("/$", "");
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }
}
