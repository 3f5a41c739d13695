package io.wireloom.extract.claims;

import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Token;
import io.wireloom.extract.time.Anchor;
import io.wireloom.extract.time.PageDate;
import io.wireloom.extract.time.TimeMention;
import io.wireloom.extract.time.TimeReader;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a text that is older than its publication date. It is stale when it speaks as if fresh, naming a bare weekday or "last
 * week", while the latest of its own calendar dates lies more than two weeks before publication. A date with its weekday
 * ("Thursday, Oct. 1") counts for most of a year, for it says which week the bare weekdays are of; another for two months. Dates
 * after "since" and in the background, and texts of courts, anniversaries and histories, which name old dates by trade, say
 * nothing; nor does a date equal to the publication date, unless the text prints it as its own. A text that prints a date of its
 * own more than two weeks older is stale whatever else it says.
 */
final class StaleText {

    private static final long NEAR_DAYS = 14;
    private static final long FAR_DAYS = 61;
    private static final long FARTHEST_DAYS = 330;
    private static final int BACKGROUND_REACH = 8;
    private static final Set<String> LOOKING_BACK = Set.of(
            "anniversary",
            "anniversaries",
            "commemorate",
            "commemorated",
            "commemoration",
            "memorial",
            "remembrance",
            "court",
            "trial",
            "jury",
            "juror",
            "jurors",
            "judge",
            "verdict",
            "sentenced",
            "convicted",
            "acquitted",
            "prosecutor",
            "prosecutors",
            "indictment",
            "indicted",
            "defendant",
            "lawsuit",
            "inquest",
            "inquiry",
            "historian",
            "historians",
            "museum",
            "documentary",
            "obituary",
            "timeline",
            "chronology");
    private static final Set<String> BACKGROUND = Set.of(
            "since", "until", "before", "after", "previous", "previously", "earlier", "following", "last", "from");

    private boolean near;
    private boolean oldWeekday;
    private int old;
    private int fresh;

    private StaleText() {}

    static boolean stale(List<Sentence> sentences, Anchor anchor) {
        if (anchor.day() == null || sentences.stream().anyMatch(StaleText::looksBack)) {
            return false;
        }
        Optional<LocalDate> printed = PageDate.in(sentences, anchor.day());
        if (printed.isPresent()) {
            return ChronoUnit.DAYS.between(printed.get(), anchor.day()) > NEAR_DAYS;
        }
        StaleText text = new StaleText();
        TimeReader reader = new TimeReader();
        for (Sentence sentence : sentences) {
            for (TimeMention time : reader.read(sentence, anchor)) {
                text.count(sentence, time, anchor.day());
            }
        }
        return !text.near && (text.oldWeekday ? text.fresh > 0 : text.old > 0 && text.fresh >= text.old);
    }

    private void count(Sentence sentence, TimeMention time, LocalDate published) {
        if (!time.calendarDay()) {
            fresh += time.basis().equals("relative") ? 1 : 0;
            return;
        }
        long days = ChronoUnit.DAYS.between(time.start(), published);
        if ((days != 0 || time.ofPage()) && Math.abs(days) <= NEAR_DAYS) {
            near = true;
        }
        boolean weekday = sentence.lower(time.textFrom()).endsWith("day");
        oldWeekday |= weekday && days > NEAR_DAYS && days < FARTHEST_DAYS;
        old += days > NEAR_DAYS && days < FAR_DAYS && !background(sentence, time) ? 1 : 0;
    }

    private static boolean background(Sentence sentence, TimeMention time) {
        for (int i = Math.max(0, time.textFrom() - BACKGROUND_REACH); i < time.textFrom(); i++) {
            if (BACKGROUND.contains(sentence.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean looksBack(Sentence sentence) {
        return sentence.tokens().stream().map(Token::lower).anyMatch(LOOKING_BACK::contains);
    }
}
