package io.wireloom.dedupe.quotations;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.dedupe.quotations.Speakers.Relation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two speakers are to each other. */
class SpeakersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "other | Ines Calder | other | Ines Calder | SAME",
                "other | Ines Calder | other | Calder | SAME",
                "other | Ines Calder | other | Marek Dovas | OTHER",
                "other | Ines Calder | other | Ruth Calder | UNCLEAR",
                "witness | Ines Calder | witness | Marek Dovas | OTHER",
                "witness | Ines Calder | other | Marek Dovas | OTHER",
                "witness | Ines Calder | other | Ines Calder | SAME",
                "witness | Survivors | witness | Marek Dovas | UNCLEAR",
                "witness | a survivor | other | Marek Dovas | UNCLEAR",
                "anonymous | Ines Calder | other | Marek Dovas | UNCLEAR",
                "other | a rescuer | other | Marek Dovas | UNCLEAR",
            })
    void tellsWhetherTheyAreTheSame(String kind, String name, String otherKind, String otherName, Relation expected) {
        QuotedSpeaker one = speaker(kind, name);
        QuotedSpeaker other = speaker(otherKind, otherName);

        assertThat(Speakers.relation(one, other)).isEqualTo(expected);
        assertThat(Speakers.relation(other, one)).isEqualTo(expected);
    }

    private static QuotedSpeaker speaker(String kind, String name) {
        return new QuotedSpeaker(name, null, kind, null, null, true);
    }
}
