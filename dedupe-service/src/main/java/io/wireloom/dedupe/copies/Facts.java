package io.wireloom.dedupe.copies;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words of a text that a rewording leaves alone: numbers and names. */
final class Facts {

    private static final int STEM = 5;

    /** Calendar words are capitalised in English but name nothing. */
    private static final Set<String> CALENDAR =
            Set.of(("monday tuesday wednesday thursday friday saturday sunday january"
                            + " february march april may june july august september october november december")
                    .split(" "));

    /** The English number words, each where its value is its index; those that style guides write out. */
    private static final List<String> NUMBER_WORDS = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                            + " seventeen eighteen nineteen twenty")
                    .split(" "));

    private static final Set<String> ROUND_NUMBERS = Set.of(
            "thirty forty fifty sixty seventy eighty ninety dozen dozens hundred hundreds thousand thousands million millions"
                    .split(" "));

    private static final Map<String, Long> FIGURES = IntStream.range(2, NUMBER_WORDS.size())
            .boxed()
            .collect(Collectors.toMap(NUMBER_WORDS::get, value -> WordForm.hash(value.toString())));

    /** Of the capitalised words of a sentence when it is a headline in capitals, where they tell nothing. */
    private static final double HEADLINE = 0.7;

    private final String text;
    private final Set<String> names = new HashSet<>();

    /** Learns the names of a text: what is capitalised inside a sentence is a name at the head of one, too. */
    Facts(String text, List<List<Word>> sentences) {
        this.text = text;
        sentences.stream().filter(words -> !headline(words)).forEach(words -> words.stream()
                .skip(1)
                .filter(this::capitalised)
                .map(Word::form)
                .forEach(names::add));
    }

    /** Whether a word is one of the text's names. */
    boolean name(Word word) {
        return names.contains(word.form()) && capitalised(word);
    }

    /** Whether a word is a number, in figures or written out. */
    static boolean number(Word word) {
        return word.isNumber() || FIGURES.containsKey(word.form()) || ROUND_NUMBERS.contains(word.form());
    }

    /** Hash of the first letters, so that "Somali" and "Somalia" meet; of a number word that of its figure. */
    static long stem(Word word) {
        String form = word.form();
        Long figure = FIGURES.get(form);
        if (figure != null) {
            return figure;
        }
        return form.length() <= STEM || word.isNumber() ? word.hash() : WordForm.hash(form.substring(0, STEM));
    }

    private boolean capitalised(Word word) {
        return Character.isUpperCase(text.codePointAt(word.start()))
                && word.form().length() > 1
                && !StopWords.contains(word.form())
                && !CALENDAR.contains(word.form());
    }

    private boolean headline(List<Word> words) {
        int capitals = 0;
        int all = 0;
        for (Word word : words) {
            if (!StopWords.contains(word.form()) && !word.isNumber()) {
                all++;
                capitals += Character.isUpperCase(text.codePointAt(word.start())) ? 1 : 0;
            }
        }
        return capitals > HEADLINE * all;
    }
}
