package io.wireloom.bench.quotations;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Generates articles that quote the same speeches, with and without planted drifts. The same seed makes the same articles. */
final class QuotationCorpus {

    private static final Instant FIRST = Instant.parse("2010-01-01T00:00:00Z");
    private static final List<String> VERBS =
            List.of("said", "told reporters", "said in a statement", "told parliament");
    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");

    /** Gaps of single words, so that no altered quotation is the fullest. */
    private static final List<String> PLAIN = List.of("quality", "group");

    private static final List<String> NUMBERS = List.of("number", "count");

    private final Random random;
    private final List<Telling> tellings = new ArrayList<>();
    private final Set<String> surnames = new HashSet<>();
    private int statements;
    private int affairs;

    private QuotationCorpus(long seed) {
        this.random = new Random(seed);
    }

    /** The articles of so many speeches: of each the original and every variant. */
    static List<Telling> generate(long seed, int speeches) {
        QuotationCorpus corpus = new QuotationCorpus(seed);
        for (int i = 0; i < speeches; i++) {
            corpus.add(Speech.any(corpus.voice(), corpus.random));
        }
        return corpus.tellings;
    }

    private void add(Speech speech) {
        int number = statements++;
        affairs++;
        tell(number, null, quoted(speech.whole(), speech.voice()));
        for (Variant variant : Variant.values()) {
            boolean possible =
                    switch (variant) {
                        case WORD -> speech.has(PLAIN);
                        case NUMBER -> speech.has(NUMBERS);
                        default -> true;
                    };
            if (possible) {
                tell(variant.same() ? number : statements++, variant, text(speech, variant));
            }
        }
    }

    private void tell(int speech, Variant variant, String paragraph) {
        String id = String.format(Locale.ROOT, "q%05d", tellings.size());
        String text = "The debate went on for a " + pick(DAYS) + ".\n\n" + paragraph + "\n\nNo date has been set.";
        tellings.add(new Telling(
                id,
                text,
                speech,
                FIRST.plus(7L * affairs, ChronoUnit.DAYS).plusSeconds(60L * tellings.size()),
                variant));
    }

    private String text(Speech speech, Variant variant) {
        Voice voice = speech.voice();
        return switch (variant) {
            case IDENTICAL -> quoted(speech.whole(), voice);
            case SPELLING -> quoted(speech.respelt(), voice);
            case SPLIT -> split(speech);
            case CUT_FRONT ->
                quoted(speech.first().lateHalf() + ". " + speech.second().said() + ".", voice);
            case CUT_END ->
                quoted(speech.first().said() + ". " + speech.second().earlyHalf() + ".", voice);
            case CUT_MIDDLE ->
                quoted(
                        speech.first().withoutMiddle(random.nextBoolean()) + ". "
                                + speech.second().said() + ".",
                        voice);
            case PARTIAL -> partial(speech);
            case WORD -> quoted(speech.altered(PLAIN, random), voice);
            case NUMBER -> quoted(speech.altered(NUMBERS, random), voice);
            case REATTRIBUTION -> quoted(speech.whole(), voice());
            case PARAPHRASE -> quoted(speech.otherwise(), voice);
            case STOCK -> quoted(stock() + ".", new Voice("monitor", "Rami Castellano"));
            case COMMON -> quoted(pick(Words.COMMON), voice());
        };
    }

    /** Somebody with a surname that nobody else has. */
    private Voice voice() {
        Voice voice = Voice.any(random);
        return surnames.add(voice.surname()) ? voice : voice();
    }

    private String stock() {
        return Words.filled(pick(Words.STOCK), Words.filling(random));
    }

    private String quoted(String words, Voice voice) {
        String said = pick(VERBS) + " on " + pick(DAYS);
        String named = "The " + voice.role() + ", " + voice.name() + ",";
        String plain = capital(voice.role()) + " " + voice.name();
        return switch (random.nextInt(3)) {
            case 0 ->
                "\u201c" + words.replaceAll("\\.$", ",") + "\u201d " + named.replaceFirst("The", "the") + " " + said
                        + ".";
            case 1 -> plain + " " + said + ": \"" + words + "\"";
            default ->
                "\"" + words.replaceAll("\\.$", ",") + "\" "
                        + plain.toLowerCase(Locale.ROOT).charAt(0) + plain.substring(1) + " " + said + ".";
        };
    }

    private String split(Speech speech) {
        return "\"" + speech.first().said() + ",\" " + speech.voice().role() + " "
                + speech.voice().name() + " said. \"" + speech.second().said() + ".\"";
    }

    private String partial(Speech speech) {
        List<String> words = List.of(speech.first().said().split(" "));
        int from = 2 + random.nextInt(Math.max(1, words.size() - 8));
        return capital(speech.voice().role()) + " " + speech.voice().name() + " said that it was about \""
                + String.join(" ", words.subList(from, from + 6)) + "\", and left the hall.";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private <T> T pick(List<T> list) {
        return Words.pick(list, random);
    }
}
