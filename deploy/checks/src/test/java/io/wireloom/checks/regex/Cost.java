package io.wireloom.checks.regex;

import java.util.Optional;

/** What a regular expression costs as its text grows, counted in characters looked at and not in time. */
final class Cost {

    /** A bound that an expression states, as in <code>{1,60}</code>, is well below this. */
    private static final int SHORT = 700;

    private static final int LONG = 4 * SHORT;
    /** Fewer looks at each character than this are nobody's trouble, however they grow. */
    private static final long FEW = 60;

    /** Four times the text: four times the looks of an expression in proportion, sixteen times of one that is quadratic. */
    private static final double GROWTH = 6.5;

    private static final long MOST = (long) LONG * LONG * 3;
    private static final int DEEP = 12_000;
    private static final int STACK = 1 << 18;

    private Cost() {}

    /** What is wrong with the expression, if anything. */
    static Optional<String> fault(Use use) {
        for (Pumps.Pump pump : Pumps.of(use.pattern())) {
            long looks = looks(use, pump, LONG);
            if (looks >= MOST || (looks > FEW * LONG && looks > GROWTH * looks(use, pump, SHORT))) {
                return Optional.of(told(use, pump, looks / LONG + " looks at each character"));
            }
        }
        return Pumps.nested(use.pattern()) ? depth(use) : Optional.empty();
    }

    private static long looks(Use use, Pumps.Pump pump, int length) {
        try {
            return use.looks(pump.text(length), MOST);
        } catch (StackOverflowError e) {
            return MOST;
        }
    }

    private static Optional<String> depth(Use use) {
        for (Pumps.Pump pump : Pumps.of(use.pattern())) {
            if (overflows(use, pump)) {
                return Optional.of(told(use, pump, "a stack that overflows"));
            }
        }
        return Optional.empty();
    }

    private static boolean overflows(Use use, Pumps.Pump pump) {
        boolean[] overflown = new boolean[1];
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        use.looks(pump.text(DEEP), 20L * DEEP);
                    } catch (StackOverflowError e) {
                        overflown[0] = true;
                    }
                },
                "depth",
                STACK);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return overflown[0];
    }

    private static String told(Use use, Pumps.Pump pump, String what) {
        return use.where() + (use.anchored() ? " (whole text)" : " (searched)") + ": " + what + " of '"
                + (pump.before() + "' and many '" + pump.word()).replace("\n", "\\n") + "': "
                + use.pattern().pattern();
    }
}
