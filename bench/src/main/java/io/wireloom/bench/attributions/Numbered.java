package io.wireloom.bench.attributions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text's tokens by number: runs of letters and digits, and single marks. */
final class Numbered {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+|[^\\s\\p{L}\\p{N}_]");

    private final List<int[]> tokens = new ArrayList<>();

    Numbered(String text) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new int[] {matcher.start(), matcher.end()});
        }
    }

    /** Adds the tokens that begin between two offsets. */
    void mark(BitSet set, int start, int end) {
        for (int i = firstFrom(start); i < tokens.size() && tokens.get(i)[0] < end; i++) {
            set.set(i);
        }
    }

    private int firstFrom(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle)[0] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
