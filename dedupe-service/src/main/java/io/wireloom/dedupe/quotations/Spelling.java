package io.wireloom.dedupe.quotations;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes words to one spelling, so that the house styles of outlets are no difference: the regular differences between British and
 * American spelling by their endings, the irregular ones and numbers up to ninety by a table.
 */
final class Spelling {

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("defence", "defense"),
            Map.entry("defences", "defenses"),
            Map.entry("offence", "offense"),
            Map.entry("offences", "offenses"),
            Map.entry("licence", "license"),
            Map.entry("pretence", "pretense"),
            Map.entry("practise", "practice"),
            Map.entry("programme", "program"),
            Map.entry("programmes", "programs"),
            Map.entry("grey", "gray"),
            Map.entry("towards", "toward"),
            Map.entry("afterwards", "afterward"),
            Map.entry("forwards", "forward"),
            Map.entry("backwards", "backward"),
            Map.entry("amongst", "among"),
            Map.entry("amidst", "amid"),
            Map.entry("whilst", "while"),
            Map.entry("learnt", "learned"),
            Map.entry("burnt", "burned"),
            Map.entry("spoilt", "spoiled"),
            Map.entry("dreamt", "dreamed"),
            Map.entry("ageing", "aging"),
            Map.entry("sceptical", "skeptical"),
            Map.entry("sceptic", "skeptic"),
            Map.entry("ok", "okay"),
            Map.entry("doesnt", "doesnt"),
            Map.entry("gaol", "jail"),
            Map.entry("aeroplane", "airplane"),
            Map.entry("aeroplanes", "airplanes"),
            Map.entry("plough", "plow"),
            Map.entry("mum", "mom"),
            Map.entry("mister", "mr"),
            Map.entry("%", "percent"),
            Map.entry("&", "and"));

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("zero", "0"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("thirteen", "13"),
            Map.entry("fourteen", "14"),
            Map.entry("fifteen", "15"),
            Map.entry("sixteen", "16"),
            Map.entry("seventeen", "17"),
            Map.entry("eighteen", "18"),
            Map.entry("nineteen", "19"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("sixty", "60"),
            Map.entry("seventy", "70"),
            Map.entry("eighty", "80"),
            Map.entry("ninety", "90"));

    private static final Pattern OUR = Pattern.compile(
            "(?<=\\p{L}{2})our(?=(?:s|ed|ing|able|ably|ite|ites|er|ers|ful|less|hood|hoods|ly|al|ist|ists)?$)");
    private static final Pattern ISE = Pattern.compile("(?<=\\p{L}{2})[iy]s(?=(?:e|ed|es|ing|er|ers|ation|ations)$)");
    private static final Pattern RE = Pattern.compile("(?<=\\p{L}[bct])re(?=s?$)");
    private static final Pattern DOUBLED =
            Pattern.compile("(?<=[aeiou]\\p{L}{1,4}[aeiou])ll(?=(?:ed|ing|er|ers|or|ors)$)");
    private static final Pattern DIGRAPH = Pattern.compile("(?<=\\p{L})ae(?=\\p{L})|(?<=\\p{L})oe(?=\\p{L}{3})");
    private static final Pattern LOGUE = Pattern.compile("logue(?=s?$)");
    private static final Pattern VOWEL = Pattern.compile("[aeiouyhw'-]");
    private static final Pattern REPEATED = Pattern.compile("(.)\\1+");

    private Spelling() {}

    /** The one spelling of a lower-case word. */
    static String of(String word) {
        String known = IRREGULAR.getOrDefault(word, NUMBERS.get(word));
        if (known != null) {
            return known;
        }
        if (word.length() < 5) {
            return word;
        }
        String spelled = OUR.matcher(word).replaceFirst("or");
        spelled = ISE.matcher(spelled).replaceFirst("iz");
        spelled = RE.matcher(spelled).replaceFirst("er");
        spelled = DOUBLED.matcher(spelled).replaceFirst("l");
        spelled = LOGUE.matcher(spelled).replaceFirst("log");
        return DIGRAPH.matcher(spelled).replaceAll("e");
    }

    /** What is left of a name in any transcription: its consonants, those that are one sound in Arabic or Russian taken together. */
    static String consonants(String name) {
        String plain = name.replace("kh", "k")
                .replace("gh", "k")
                .replace("q", "k")
                .replace("g", "k")
                .replace("c", "k")
                .replace("x", "ks")
                .replace("dh", "d")
                .replace("z", "s")
                .replace("v", "f");
        return REPEATED.matcher(VOWEL.matcher(plain).replaceAll("")).replaceAll("$1");
    }
}
