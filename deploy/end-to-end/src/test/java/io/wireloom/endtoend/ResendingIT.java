package io.wireloom.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.local.wire.Fate;
import io.wireloom.local.wire.WireItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Law 3: the same items, in any order and however often, give the same state. */
class ResendingIT {

    private final SharedStack shared = SharedStack.get();

    @Test
    void sendingAllAgainTwiceInOtherOrdersChangesNothing() {
        String before = shared.stack().digest();
        for (long seed : new long[] {1, 2}) {
            List<WireItem> shuffled = new ArrayList<>(TestStack.sampleCopy());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(shared.stack().feed(shuffled)).extracting(Fate::kind).containsOnly(Fate.Kind.UNCHANGED);
            assertThat(shared.stack().digest()).isEqualTo(before);
        }
    }
}
