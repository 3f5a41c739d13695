package io.wireloom.extract.time;

import io.wireloom.extract.text.Sentence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The date that a text prints before its first words, which its weekdays count from. */
public final class PageDate {

    private static final int FIRST_SENTENCES = 2;
    private static final int NEAR_DAYS = 30;

    private PageDate() {}

    /**
     * The date, if one of the first sentences prints it.
     *
     * @param published when the article is said to have been published, near to which it must lie; null when unknown
     */
    public static Optional<LocalDate> in(List<Sentence> sentences, LocalDate published) {
        Anchor none = Anchor.article(null, null, null);
        return sentences.stream()
                .limit(FIRST_SENTENCES)
                .flatMap(sentence -> new TimeReader().read(sentence, none).stream())
                .filter(TimeMention::ofPage)
                .map(TimeMention::start)
                .filter(day -> published == null || Math.abs(ChronoUnit.DAYS.between(day, published)) <= NEAR_DAYS)
                .findFirst();
    }
}
