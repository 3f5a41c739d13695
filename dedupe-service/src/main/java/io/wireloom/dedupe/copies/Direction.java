package io.wireloom.dedupe.copies;

import io.wireloom.contracts.Article;
import java.net.URI;
import java.util.Locale;
import java.util.function.Predicate;

/** Says which of two articles that share text had it first. */
final class Direction {

    private Direction() {}

    /**
     * Whether the first is the copy: by what a copy says of its sources, then by published time, then by which of them stands more
     * nearly whole in the other, then by id, so that there is always one answer.
     */
    static boolean firstIsCopy(Article first, Article second, double firstShare, double secondShare) {
        boolean firstCredits = credits(first, second);
        boolean secondCredits = credits(second, first);
        if (firstCredits != secondCredits) {
            return firstCredits;
        }
        if (first.publishedAt() != null
                && second.publishedAt() != null
                && !first.publishedAt().equals(second.publishedAt())) {
            return first.publishedAt().isAfter(second.publishedAt());
        }
        if (firstShare != secondShare) {
            return firstShare > secondShare;
        }
        return first.articleId().compareTo(second.articleId()) > 0;
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
