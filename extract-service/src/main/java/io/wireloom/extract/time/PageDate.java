package io.wireloom.extract.time;

import io.wireloom.extract.text.Sentence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The date that a text prints before its first words, which its weekdays count from. */
public final class PageDate {

    private static final int FIRST_SENTENCES = 2;
    private static final int NEAR_DAYS = 30;

    private PageDate() {}

    /**
     * The date, if one of the first sentences prints it. One that lies long before the publication is taken only where no other
     * sentence prints another, as chronologies do.
     *
     * @param published when the article is said to have been published, of which it is at most a month ahead; null when unknown
     */
    public static Optional<LocalDate> in(List<Sentence> sentences, LocalDate published) {
        Anchor around = Anchor.article(null, null, published);
        return sentences.stream()
                .limit(FIRST_SENTENCES)
                .flatMap(sentence -> printed(sentence, around))
                .filter(day -> published == null || near(day, published) || old(day, published, sentences, around))
                .findFirst();
    }

    private static boolean near(LocalDate day, LocalDate published) {
        return Math.abs(ChronoUnit.DAYS.between(day, published)) <= NEAR_DAYS;
    }

    private static boolean old(LocalDate day, LocalDate published, List<Sentence> sentences, Anchor around) {
        return day.isBefore(published)
                && sentences.stream()
                        .flatMap(sentence -> printed(sentence, around))
                        .allMatch(day::equals);
    }

    private static Stream<LocalDate> printed(Sentence sentence, Anchor around) {
        return new TimeReader()
                .read(sentence, around).stream().filter(TimeMention::ofPage).map(TimeMention::start);
    }
}
