package io.wireloom.ingest.syndication;

import io.wireloom.ingest.text.Characters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** The people that feeds name as authors, by name; by address only where no name is given. */
final class People {

    private static final String ADDRESS = "[^\\s@<>()\\[\\]\"]{1,100}@[^\\s@<>()\\[\\]\"]{1,200}";
    private static final Pattern ADDRESS_FIRST = Pattern.compile(
            "(?:mailto:)?(?<address>" + ADDRESS + ")\\s*(?:[(\\[]?\\s*(?<name>[^()\\[\\]]{0,200}?)\\s*[)\\]]?)?");
    private static final Pattern NAME_FIRST = Pattern.compile(
            "\"?(?<name>[^<>()\\[\\]\"@]{1,200}?)\"?\\s*[<(\\[]\\s*(?:mailto:)?" + ADDRESS + "\\s*[>)\\]]");
    private static final Pattern NOBODY = Pattern.compile("(?i)(?:no-?reply|donotreply|unknown|admin|nobody)(?:@.*)?");

    private People() {}

    /** The authors of an element, joined by commas; null when it names none. */
    static String authors(FeedElement of) {
        Set<String> names = new LinkedHashSet<>();
        for (FeedElement author : of.all("author")) {
            FeedElement open = author.opened();
            String name = open.firstText("name");
            names.add(
                    name != null
                            ? name(name)
                            : person(open.firstText("email") != null ? open.firstText("email") : author.text()));
        }
        if (blank(names)) {
            of.all(List.of("dc:creator", "dc:author")).forEach(creator -> names.add(name(creator.text())));
        }
        if (blank(names)) {
            of.all(List.of("itunes:author")).forEach(author -> names.add(name(author.text())));
        }
        return joined(names);
    }

    /** The authors of a list of names; null when there is none. */
    static String joined(Iterable<String> names) {
        List<String> kept = new ArrayList<>();
        names.forEach(name -> {
            if (name != null && !name.isBlank() && !kept.contains(name)) {
                kept.add(name);
            }
        });
        return kept.isEmpty() ? null : kept.stream().collect(Collectors.joining(", "));
    }

    /** Who is named by a text such as {@code desk@example.org (Ann Lee)}. */
    static String name(String text) {
        String line =
                Characters.squeeze(Characters.clean(Jsoup.parse(text).text()).replace('\n', ' '));
        // What stands in angle brackets is no tag to a feed that writes addresses as mail does.
        String raw = Characters.squeeze(Characters.clean(text).replace('\n', ' '));
        Matcher nameFirst = NAME_FIRST.matcher(raw);
        if (nameFirst.matches()) {
            return nameFirst.group("name").strip();
        }
        return person(line);
    }

    private static String person(String line) {
        Matcher addressFirst = ADDRESS_FIRST.matcher(line);
        if (addressFirst.matches()) {
            String name = addressFirst.group("name");
            String named = name == null || name.isBlank() ? addressFirst.group("address") : name.strip();
            return NOBODY.matcher(named.toLowerCase(Locale.ROOT)).matches() ? null : named;
        }
        return NOBODY.matcher(line).matches() ? null : line;
    }

    private static boolean blank(Set<String> names) {
        return joined(names) == null;
    }
}
