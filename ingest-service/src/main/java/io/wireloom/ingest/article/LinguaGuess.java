package io.wireloom.ingest.article;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Language by lingua's three-letter statistics, which suffice for texts of a paragraph or more and keep the memory small. Loads
 * each language's statistics when the first text comes that could be in it.
 */
public final class LinguaGuess implements LanguageGuess {

    private static final int SHORTEST = 40;
    private static final int LONGEST_READ = 400;

    /** Lingua calls a text undetermined when the two likeliest languages are closer than this, on a scale of 0 to 1. */
    private static final double LEAST_DISTANCE = 0.01;

    private static final Set<IsoCode639_1> KNOWN = EnumSet.of(
            IsoCode639_1.EN,
            IsoCode639_1.AR,
            IsoCode639_1.DE,
            IsoCode639_1.ES,
            IsoCode639_1.FA,
            IsoCode639_1.FR,
            IsoCode639_1.HE,
            IsoCode639_1.IT,
            IsoCode639_1.NL,
            IsoCode639_1.PL,
            IsoCode639_1.PT,
            IsoCode639_1.RU,
            IsoCode639_1.TR,
            IsoCode639_1.UK,
            IsoCode639_1.ZH,
            IsoCode639_1.JA,
            IsoCode639_1.KO,
            IsoCode639_1.UR);

    private final LanguageDetector detector = LanguageDetectorBuilder.fromIsoCodes639_1(
                    KNOWN.toArray(IsoCode639_1[]::new))
            .withLowAccuracyMode()
            .withMinimumRelativeDistance(LEAST_DISTANCE)
            .build();

    @Override
    public boolean knows(String language) {
        return KNOWN.stream().anyMatch(code -> code.name().equalsIgnoreCase(language));
    }

    @Override
    public String of(String text) {
        String read = text.length() <= LONGEST_READ ? text : text.substring(0, LONGEST_READ);
        if (read.strip().length() < SHORTEST) {
            return UNDETERMINED;
        }
        Language language = detector.detectLanguageOf(read);
        return language == Language.UNKNOWN
                ? UNDETERMINED
                : language.getIsoCode639_1().name().toLowerCase(Locale.ROOT);
    }
}
