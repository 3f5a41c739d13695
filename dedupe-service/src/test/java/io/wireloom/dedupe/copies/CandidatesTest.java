package io.wireloom.dedupe.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidatesTest {

    private static final long BOILERPLATE = 1;

    /** A single shingle in common counts when one of the texts is short. */
    @ParameterizedTest
    @CsvSource({
        "0, 0,  5, 90, false",
        "1, 0, 90, 90, false",
        "1, 0, 24, 90, false",
        "1, 0, 23, 90, true",
        "1, 0, 90, 23, true",
        "2, 0, 90, 90, true",
        "1, 1, 90, 90, true",
        "0, 2, 90, 90, true",
        "0, 1,  5,  5, false",
    })
    void areWorthComparing(int shingles, int facts, int ofOne, int ofOther, boolean worth) {
        Fingerprints one = prints(shingles, ofOne, 1_000, facts);
        Fingerprints other = prints(shingles, ofOther, 2_000, facts);

        assertThat(Candidates.worthComparing(one, other, print -> print == BOILERPLATE))
                .isEqualTo(worth);
        assertThat(Candidates.worthComparing(other, one, print -> print == BOILERPLATE))
                .isEqualTo(worth);
    }

    /** So many shingles and facts that others have as well, standing text, and the rest of its own. */
    private static Fingerprints prints(int shingles, int all, long own, int facts) {
        SortedSet<Long> held = range(100, 100 + shingles);
        held.add(BOILERPLATE);
        held.addAll(range(own, own + all - held.size()));
        return new Fingerprints(held, range(5_000, 5_000 + facts));
    }

    private static SortedSet<Long> range(long from, long to) {
        return LongStream.range(from, to).boxed().collect(Collectors.toCollection(TreeSet::new));
    }
}
