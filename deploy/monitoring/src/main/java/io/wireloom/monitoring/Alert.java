package io.wireloom.monitoring;

import java.time.Duration;

/**
 * One alert.
 *
 * @param name its name, and that of its runbook
 * @param severity who is to see it
 * @param expression PromQL; it fires for each series that it yields
 * @param lasting how long that has to last
 * @param summary one line
 * @param description what is wrong, with figures
 */
public record Alert(
        String name, Severity severity, String expression, Duration lasting, String summary, String description) {

    /** Who is to see an alert. */
    public enum Severity {
        /** Somebody is woken. */
        CRITICAL,
        /** Somebody looks at it in the morning. */
        WARNING
    }

    /** Where it says what to do, from the top of the checkout. */
    public String runbook() {
        return "docs/runbooks/" + name + ".md";
    }
}
