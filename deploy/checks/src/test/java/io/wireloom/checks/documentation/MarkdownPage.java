package io.wireloom.checks.documentation;

import io.wireloom.checks.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of documentation.
 *
 * @param path where it stands
 * @param text what it says, without code blocks and code words
 */
record MarkdownPage(Path path, String text) {

    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|(?m)^(?: {4}|\\t).*$|`[^`\\n]*`");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("^(?:[a-z][a-z0-9+.-]*:|//).*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$");

    static MarkdownPage at(Path path) {
        return of(path, Checkout.read(path));
    }

    static MarkdownPage of(Path path, String markdown) {
        return new MarkdownPage(path, CODE.matcher(markdown).replaceAll(""));
    }

    /** The links into the checkout that lead nowhere. */
    List<String> deadLinks() {
        List<String> dead = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            String target = link.group(1);
            if (!ELSEWHERE.matcher(target).matches() && !leadsSomewhere(target)) {
                dead.add(path.getFileName() + ": " + target);
            }
        }
        return dead;
    }

    /** The anchors of its headings, as forges make them. */
    Set<String> anchors() {
        Set<String> anchors = new TreeSet<>();
        HEADING.matcher(Checkout.read(path))
                .results()
                .forEach(heading -> anchors.add(heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-')));
        return anchors;
    }

    private boolean leadsSomewhere(String target) {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path there = file.isEmpty() ? path : path.getParent().resolve(file).normalize();
        if (!Files.exists(there)) {
            return false;
        }
        boolean page = there.toString().endsWith(".md");
        return hash < 0 || !page || at(there).anchors().contains(target.substring(hash + 1));
    }
}
