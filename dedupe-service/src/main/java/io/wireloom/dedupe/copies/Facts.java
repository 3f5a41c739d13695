package io.wireloom.dedupe.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The words of a text that a rewording leaves alone: numbers and names. */
final class Facts {

    private static final int STEM = 5;

    /** Calendar words are capitalised in English but name nothing. */
    private static final Set<String> CALENDAR = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final Set<String> NUMBER_WORDS = Set.of(
            ("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
                            + " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen dozens"
                            + " hundred hundreds thousand thousands million millions")
                    .split(" "));

    private Facts() {}

    /** Per sentence the stems of its numbers and of its capitalised words other than the first. */
    static TreeMap<Integer, List<String>> bySentence(ArticleText text) {
        TreeMap<Integer, List<String>> facts = new TreeMap<>();
        int sentence = -1;
        for (Word word : text.words()) {
            boolean first = word.sentence() != sentence;
            sentence = word.sentence();
            char initial = text.article().text().charAt(word.start());
            boolean name = Character.isUpperCase(initial)
                    && !first
                    && word.form().length() > 1
                    && !StopWords.contains(word.form())
                    && !CALENDAR.contains(word.form());
            if (name || word.isNumber() || NUMBER_WORDS.contains(word.form())) {
                facts.computeIfAbsent(sentence, key -> new ArrayList<>()).add(stem(word.form()));
            }
        }
        return facts;
    }

    /** The first letters, so that "Somali" and "Somalia" meet. */
    static String stem(String form) {
        return form.length() <= STEM ? form : form.substring(0, STEM);
    }
}
