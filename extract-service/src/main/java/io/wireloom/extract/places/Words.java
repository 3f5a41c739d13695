package io.wireloom.extract.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that stand around place names, and how to cut text into words. */
final class Words {

    static final Set<String> TOWN = Set.of(
            "city",
            "cities",
            "town",
            "towns",
            "village",
            "villages",
            "hamlet",
            "port",
            "suburb",
            "suburbs",
            "neighbourhood",
            "neighborhood",
            "settlement",
            "capital",
            "outskirts",
            "municipality",
            "centre",
            "center");
    static final Set<String> DIVISION = Set.of(
            "province",
            "provinces",
            "governorate",
            "governorates",
            "state",
            "states",
            "oblast",
            "oblasts",
            "region",
            "regions",
            "prefecture",
            "department",
            "republic",
            "countryside",
            "emirate",
            "wilayat",
            "wilaya",
            "krai",
            "voivodeship",
            "muhafazat",
            "canton");
    static final Set<String> SUBDIVISION =
            Set.of("district", "districts", "county", "counties", "parish", "raion", "subdistrict", "borough");
    static final Set<String> LOCATIVE = Set.of(
            "in",
            "near",
            "at",
            "from",
            "to",
            "around",
            "outside",
            "towards",
            "toward",
            "over",
            "across",
            "into",
            "inside",
            "between",
            "throughout",
            "through",
            "via",
            "beyond",
            "leave",
            "leaving",
            "reach",
            "reached",
            "entered",
            "of");
    static final Set<String> DIRECTION = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "north-western",
            "northwestern",
            "north-eastern",
            "northeastern",
            "south-western",
            "southwestern",
            "south-eastern",
            "southeastern",
            "northwest",
            "northeast",
            "southwest",
            "southeast",
            "north-west",
            "north-east",
            "south-west",
            "south-east",
            "upper",
            "lower",
            "greater",
            "rural",
            "nearby",
            "neighbouring",
            "neighboring",
            "downtown",
            "rebel-held",
            "government-held",
            "the",
            "old",
            "besieged",
            "far",
            "coastal",
            "border",
            "mainly",
            "restive");
    static final Set<String> TITLE = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "president",
            "general",
            "gen",
            "colonel",
            "col",
            "lt",
            "lieutenant",
            "captain",
            "capt",
            "major",
            "maj",
            "sgt",
            "sergeant",
            "sen",
            "senator",
            "rep",
            "minister",
            "secretary",
            "king",
            "queen",
            "prince",
            "princess",
            "pope",
            "judge",
            "justice",
            "officer",
            "detective",
            "coach",
            "chancellor",
            "ambassador",
            "mayor",
            "gov",
            "governor",
            "sir",
            "lord",
            "lady",
            "spokesman",
            "spokeswoman",
            "chairman",
            "professor",
            "prof",
            "commander",
            "admiral",
            "adm",
            "brigadier",
            "imam",
            "ayatollah",
            "bishop",
            "rev",
            "actor",
            "singer",
            "director");
    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}.'\u2019\u2018\u02bb-]*[\\p{L}\\p{M}\\p{N}])?\\.?|[,;:()\"\u201c\u201d\u2014!?]");

    private Words() {}

    /** Words and single marks of a text; possessive endings are cut off. */
    static List<String> of(CharSequence text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(withoutEnding(matcher.group()));
        }
        return words;
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    static boolean isTitle(String word) {
        return TITLE.contains(lower(word).replace(".", ""));
    }

    static boolean isCapitalised(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    static boolean isWord(String word) {
        return !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0));
    }

    /** A full stop after a lower-case word ends the sentence; after a capital it may belong to an abbreviation. */
    private static String withoutEnding(String word) {
        if (word.length() > 1 && word.endsWith(".") && Character.isLowerCase(word.charAt(0))) {
            return word.substring(0, word.length() - 1);
        }
        boolean possessive = word.length() > 2 && (word.endsWith("'s") || word.endsWith("\u2019s"));
        return possessive ? word.substring(0, word.length() - 2) : word;
    }
}
