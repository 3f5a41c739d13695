package io.wireloom.extract.lexicon;

/** Regular plurals of English nouns. */
public final class Plurals {

    private Plurals() {}

    /** The phrase with its last word in the plural ("capture of" becomes "captures of"). */
    public static String of(String phrase) {
        if (phrase.endsWith(" of") || phrase.endsWith(" for")) {
            int cut = phrase.lastIndexOf(' ');
            return of(phrase.substring(0, cut)) + phrase.substring(cut);
        }
        int ofAt = phrase.indexOf(" of ");
        if (ofAt > 0) {
            return of(phrase.substring(0, ofAt)) + phrase.substring(ofAt);
        }
        if (phrase.endsWith("y") && phrase.length() > 1 && "aeiou".indexOf(phrase.charAt(phrase.length() - 2)) < 0) {
            return phrase.substring(0, phrase.length() - 1) + "ies";
        }
        if (phrase.endsWith("man") && !phrase.endsWith("human")) {
            return phrase.substring(0, phrase.length() - 3) + "men";
        }
        return phrase.matches(".*(s|sh|ch|x|z)") ? phrase + "es" : phrase + "s";
    }
}
