package io.wireloom.bench.line;

import io.wireloom.bench.copies.stress.WireCopy.Item;
import io.wireloom.bench.speed.Tokens;
import java.util.List;

/**
 * What the line's figures are held against, measured with the same copy on the same machine.
 *
 * @param stack its broker is passed through
 * @param items the copy
 */
record References(LineStack stack, List<Item> items) {

    private static final int PASSED_THROUGH = 20_000;
    private static final double LONG_ENOUGH = 1;

    /**
     * Records a second through three stages that hand them on as they are.
     *
     * @param partitions of each topic
     */
    double passedThrough(int partitions) throws Exception {
        return new PassThrough(stack.bootstrapServers()).perSecond(items, PASSED_THROUGH, partitions);
    }

    /** Milliseconds of processor in which an item is cut into words, once that is compiled. */
    double tokenMillis() {
        tokenise();
        return tokenise() * 1_000 / items.size();
    }

    /** Seconds that all items take, the mean of as many times as fit into a second: the system counts in hundredths. */
    private double tokenise() {
        double before = stack.usage().of(Usage.LOAD);
        long tokens = 0;
        int times = 0;
        double used = 0;
        while (used < LONG_ENOUGH) {
            for (Item item : items) {
                tokens += Tokens.count(item.text());
            }
            times++;
            used = stack.usage().of(Usage.LOAD) - before;
        }
        if (tokens % times != 0) {
            throw new IllegalStateException("the same texts gave other tokens");
        }
        return used / times;
    }
}
