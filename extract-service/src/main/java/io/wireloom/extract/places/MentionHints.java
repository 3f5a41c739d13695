package io.wireloom.extract.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the words around a mention say about it.
 *
 * @param expected the sort of place they name, if any
 * @param parents what it is said to lie in: "…, Homs province, Syria", "… in Idlib"
 * @param countries codes of the countries named shortly before: "the Syrian town of …"
 * @param locative whether a preposition of place leads up to it
 * @param personal whether a title or a given name stands directly before, or a surname directly after it
 * @param embedded whether a capitalised word directly before it, or an Arabic one with its article directly after it, makes it part
 *     of a longer name
 * @param amongDivisions whether it stands in a list with first-order divisions: "Oregon, Washington and Idaho"
 */
record MentionHints(
        Expected expected,
        List<Place> parents,
        List<String> countries,
        boolean locative,
        boolean personal,
        boolean embedded,
        boolean amongDivisions) {

    /** What sort of place the words name. */
    enum Expected {
        ANY,
        TOWN,
        DIVISION,
        SUBDIVISION
    }

    private static final int NEAR_WORDS = 7;
    private static final int LEVELS = 2;
    private static final int LIST_REACH = 6;
    private static final Set<Kind> CONTAINERS = Set.of(Kind.COUNTRY, Kind.ADMIN1, Kind.ADMIN2, Kind.REGION);

    /** What the words around a mention with these candidates say. */
    static MentionHints of(Gazetteer gazetteer, Mention mention, List<Place> candidates) {
        List<String> before = Words.of(lastSentence(mention.before()));
        List<String> after = Words.of(mention.after());
        NameList list = new NameList(gazetteer, mention, candidates);
        return new MentionHints(
                expected(before, after),
                list.goesOn(after) ? List.of() : parents(gazetteer, after),
                countriesBefore(gazetteer, before),
                isLocative(gazetteer, before),
                isPersonal(gazetteer, mention, before, after),
                isEmbedded(gazetteer, mention, before, after),
                list.amongDivisions(before, after));
    }

    boolean fits(Kind kind) {
        return switch (expected) {
            case ANY -> true;
            case TOWN -> kind == Kind.CITY || kind == Kind.SITE;
            case DIVISION -> kind == Kind.ADMIN1 || kind == Kind.REGION;
            case SUBDIVISION -> kind == Kind.ADMIN2;
        };
    }

    private static String lastSentence(String before) {
        int end = Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n'));
        boolean abbreviation = end > 1 && Character.isUpperCase(before.charAt(end - 1));
        return end < 0 || abbreviation ? before : before.substring(end + 1);
    }

    private static Expected expected(List<String> before, List<String> after) {
        if (!after.isEmpty()) {
            Expected told = sort(after.get(0), true);
            if (told != Expected.ANY) {
                return told;
            }
            Expected ofList = sortOfList(after);
            if (ofList != Expected.ANY) {
                return ofList;
            }
        }
        int last = before.size() - 1;
        if (last > 0 && "of".equals(before.get(last))) {
            return sort(before.get(last - 1), false);
        }
        return last < 0 ? Expected.ANY : sort(before.get(last), false);
    }

    private static Expected sort(String word, boolean following) {
        String lower = Words.lower(word);
        if (Words.TOWN.contains(lower)) {
            return Expected.TOWN;
        }
        if (Words.DIVISION.contains(lower) && (following || !"states".equals(lower))) {
            return Expected.DIVISION;
        }
        return Words.SUBDIVISION.contains(lower) ? Expected.SUBDIVISION : Expected.ANY;
    }

    /** "Raqqa and Deir al-Zor provinces": the plural at the end speaks for every name of the list. */
    private static Expected sortOfList(List<String> after) {
        boolean joined = false;
        for (String word : after.subList(0, Math.min(after.size(), LIST_REACH))) {
            Expected sort = sort(word, true);
            if (sort != Expected.ANY) {
                return joined && word.endsWith("s") ? sort : Expected.ANY;
            }
            joined |= "and".equals(word) || ",".equals(word);
            if (!joined
                    || (!Words.isCapitalised(word)
                            && !word.contains("-")
                            && !",".equals(word)
                            && !"and".equals(word))) {
                return Expected.ANY;
            }
        }
        return Expected.ANY;
    }

    private static List<Place> parents(Gazetteer gazetteer, List<String> after) {
        List<Place> parents = new ArrayList<>();
        int at = skipKind(after, 0);
        for (int level = 0; level < LEVELS && at < after.size(); level++) {
            boolean comma = ",".equals(after.get(at)) || "(".equals(after.get(at));
            boolean preposition = "in".equals(after.get(at)) || "of".equals(after.get(at));
            if (!comma && !preposition) {
                break;
            }
            at = skipModifiers(gazetteer, after, at + 1, parents);
            if (at >= after.size()) {
                break;
            }
            List<Place> abbreviated = comma ? gazetteer.abbreviated(after.get(at)) : List.of();
            Optional<Match> match = gazetteer.longestAt(after, at);
            abbreviated.forEach(parents::add);
            if (match.isEmpty() && abbreviated.isEmpty()) {
                break;
            }
            match.ifPresent(found -> found.places().stream()
                    .filter(p -> CONTAINERS.contains(p.kind()))
                    .forEach(parents::add));
            at = skipKind(after, match.map(Match::to).orElse(at + 1));
        }
        return parents;
    }

    private static int skipKind(List<String> words, int from) {
        return from < words.size() && sort(words.get(from), true) != Expected.ANY ? from + 1 : from;
    }

    private static int skipModifiers(Gazetteer gazetteer, List<String> words, int from, List<Place> parents) {
        int at = from;
        if (at < words.size() && "in".equals(words.get(at))) {
            at++;
        }
        while (at < words.size()) {
            String word = words.get(at);
            boolean adjective = gazetteer.isCountryAdjective(word);
            if (adjective) {
                gazetteer.country(word).ifPresent(parents::add);
            }
            if (!adjective && !Words.DIRECTION.contains(Words.lower(word))) {
                break;
            }
            at++;
        }
        return at;
    }

    private static List<String> countriesBefore(Gazetteer gazetteer, List<String> before) {
        List<String> codes = new ArrayList<>();
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - NEAR_WORDS); i--) {
            gazetteer.country(before.get(i)).map(Place::country).ifPresent(codes::add);
        }
        return codes;
    }

    private static boolean isLocative(Gazetteer gazetteer, List<String> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (Words.LOCATIVE.contains(Words.lower(before.get(i)))) {
                return true;
            }
            if (!isPassable(gazetteer, before.get(i))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPersonal(Gazetteer gazetteer, Mention mention, List<String> before, List<String> after) {
        String previous = before.isEmpty() ? "" : before.get(before.size() - 1);
        if (isTitle(previous)) {
            return true;
        }
        return gazetteer.isCommonWord(mention.name())
                && (isGivenName(gazetteer, previous) || isSurnameAfter(gazetteer, mention, after));
    }

    private static boolean isEmbedded(Gazetteer gazetteer, Mention mention, List<String> before, List<String> after) {
        String next = after.isEmpty() ? "" : after.get(0);
        boolean leads = mention.after().startsWith(" ") && !Words.isCapitalised(next) && isNamePart(next);
        int last = before.size() - 1;
        boolean opening = last == 0 || (last > 0 && !Words.isWord(before.get(last - 1)));
        boolean follows = last >= 0
                && !isPossessed(mention.before().stripTrailing())
                && isNamePart(before.get(last))
                && (!opening || gazetteer.isCommonWord(before.get(last)))
                && !isPassable(gazetteer, before.get(last));
        return leads || follows;
    }

    private static boolean isPossessed(String lead) {
        return lead.endsWith("'s") || lead.endsWith("\u2019s");
    }

    private static boolean isNamePart(String word) {
        int hyphen = word.indexOf('-');
        return Words.isCapitalised(word) || (hyphen > 0 && Words.isCapitalised(word.substring(hyphen + 1)));
    }

    private static boolean isPassable(Gazetteer gazetteer, String word) {
        String lower = Words.lower(word);
        return Words.DIRECTION.contains(lower)
                || Words.LOCATIVE.contains(lower)
                || Words.TOWN.contains(lower)
                || Words.DIVISION.contains(lower)
                || gazetteer.country(word).isPresent();
    }

    private static boolean isTitle(String word) {
        return Words.isCapitalised(word) && (isInitial(word) || Words.isTitle(word));
    }

    private static boolean isGivenName(Gazetteer gazetteer, String word) {
        return Words.isCapitalised(word) && gazetteer.isCommonWord(word) && !isPassable(gazetteer, word);
    }

    private static boolean isSurnameAfter(Gazetteer gazetteer, Mention mention, List<String> after) {
        String next = after.isEmpty() ? "" : after.get(0);
        return Words.isCapitalised(next)
                && mention.after().startsWith(" ")
                && sort(next, true) == Expected.ANY
                && gazetteer.country(mention.name()).isEmpty();
    }

    private static boolean isInitial(String word) {
        return word.length() == 2 && word.charAt(1) == '.';
    }
}
