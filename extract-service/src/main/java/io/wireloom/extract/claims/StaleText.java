package io.wireloom.extract.claims;

import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.time.Anchor;
import io.wireloom.extract.time.TimeMention;
import io.wireloom.extract.time.TimeReader;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Tells a text that is older than its publication date. It is stale when its own calendar dates (with day and month) all lie more
 * than two weeks but less than a year before publication, none lies near, and it speaks as if they were fresh, naming a weekday or
 * "this week" or "last week". A date equal to the publication date is the page's own and says nothing.
 */
final class StaleText {

    private static final long NEAR_DAYS = 14;
    private static final long FAR_DAYS = 365;

    private StaleText() {}

    static boolean stale(List<Sentence> sentences, Anchor anchor) {
        if (anchor.day() == null) {
            return false;
        }
        boolean fresh = false;
        boolean old = false;
        for (Sentence sentence : sentences) {
            for (TimeMention time : TimeReader.read(sentence, anchor)) {
                boolean calendar =
                        time.basis().equals("explicit") && time.precision().equals("day");
                if (calendar) {
                    long days = age(time.start(), anchor.day());
                    if (days != 0 && Math.abs(days) <= NEAR_DAYS) {
                        return false;
                    }
                    old |= days > NEAR_DAYS && days < FAR_DAYS;
                } else {
                    fresh |= time.basis().equals("relative");
                }
            }
        }
        return old && fresh;
    }

    private static long age(LocalDate day, LocalDate published) {
        return ChronoUnit.DAYS.between(day, published);
    }
}
