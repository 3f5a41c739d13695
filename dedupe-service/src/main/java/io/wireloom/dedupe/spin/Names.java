package io.wireloom.dedupe.spin;

import io.wireloom.dedupe.spin.Sign.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names as no desk writes them, and names that are written in two ways. */
final class Names {

    private static final String USA = "USA";

    private final Sequence words;
    private final List<Sign> signs = new ArrayList<>();

    private Names(Sequence words) {
        this.words = words;
    }

    /** The signs in a text. */
    static List<Sign> in(Sequence words) {
        Names names = new Names(words);
        int at = 0;
        while (at < words.size()) {
            at += words.get(at).capital() ? names.read(at) : 1;
        }
        names.mixed();
        return names.signs;
    }

    /** Reads the name that begins at a word; how many words were read. */
    private int read(int at) {
        Phrases.Found<String> adjective = Attributives.at(words, at);
        if (adjective != null) {
            signs.add(words.sign(Kind.NAME_AS_ADJECTIVE, at, at + adjective.words() - 1, adjective.value()));
            return adjective.words();
        }
        Phrases.Found<LongForms.Name> form = LongForms.at(words, at);
        if (form == null) {
            return 1;
        }
        int last = at + form.words() - 1;
        LongForms.kind(words, at, last, form.value().use())
                .ifPresent(kind ->
                        signs.add(words.sign(kind, at, last, form.value().shortName())));
        return form.words();
    }

    /** One desk writes either the US or the USA, and does not use a long form and the short one alike. */
    private void mixed() {
        Map<String, List<Sign>> byShortName = new TreeMap<>();
        signs.stream()
                .filter(sign -> sign.kind() == Kind.LOST_ARTICLE || isUsa(sign))
                .forEach(sign -> byShortName
                        .computeIfAbsent(sign.meant(), key -> new ArrayList<>())
                        .add(sign));
        byShortName.forEach((name, of) -> {
            Sign first = of.get(0);
            if ((isUsa(first) || of.size() > 1) && writes(name)) {
                signs.add(new Sign(Kind.MIXED_NAMES, first.start(), first.end(), name));
            }
        });
    }

    private boolean isUsa(Sign sign) {
        return words.text().startsWith(USA, sign.start());
    }

    private boolean writes(String name) {
        return words.tokens().stream()
                .filter(Token::capital)
                .filter(token ->
                        signs.stream().noneMatch(sign -> sign.start() <= token.start() && token.end() <= sign.end()))
                .anyMatch(token -> isName(name, token));
    }

    private boolean isName(String name, Token token) {
        return (name.equals("US") && words.text().startsWith("U.S.", token.start()))
                || (token.end() - token.start() == name.length() && words.text().startsWith(name, token.start()));
    }
}
