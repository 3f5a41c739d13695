package io.wireloom.local.terminal;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Lines on a terminal, and one line of progress below them that is overwritten as things go on. Where the output is no terminal,
 * progress is printed as lines of its own: when the step changes and every ten seconds.
 */
public final class Terminal {

    private static final Duration REPEAT = Duration.ofSeconds(10);
    private static final String ERASE_LINE = "\r\u001b[K";
    private static final String ERASE_ALL = "\u001b[H\u001b[2J";

    private final PrintStream out;
    private final boolean live;
    private final Clock clock;
    private String step = "";
    private Instant printed = Instant.EPOCH;
    private boolean progressShown;

    /**
     * @param out where to write
     * @param live whether a line can be overwritten
     */
    public Terminal(PrintStream out, boolean live, Clock clock) {
        this.out = out;
        this.live = live;
        this.clock = clock;
    }

    /** Writes a line that stays. */
    public synchronized void line(String text) {
        erase();
        out.println(text);
        out.flush();
        step = "";
    }

    /** Shows lines in the place of all that is there; where the output is no terminal, below it. */
    public synchronized void page(List<String> lines) {
        out.print(live ? ERASE_ALL : "");
        lines.forEach(this::line);
        out.print(live ? "" : System.lineSeparator());
        out.flush();
    }

    /**
     * Shows how far a step is.
     *
     * @param nextStep what is being done; the same text while the same thing is done
     * @param detail how far it is
     */
    public synchronized void progress(String nextStep, String detail) {
        String text = (nextStep + " " + detail).strip();
        if (live) {
            out.print(ERASE_LINE + text);
            progressShown = true;
        } else if (!nextStep.equals(step) || clock.instant().isAfter(printed.plus(REPEAT))) {
            out.println(text);
            printed = clock.instant();
        }
        step = nextStep;
        out.flush();
    }

    /** Takes the line of progress away. */
    public synchronized void erase() {
        if (progressShown) {
            out.print(ERASE_LINE);
            progressShown = false;
        }
    }
}
