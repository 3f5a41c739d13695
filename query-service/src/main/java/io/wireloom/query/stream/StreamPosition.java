package io.wireloom.query.stream;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a reader of the stream stands.
 *
 * @param generation the read model it read from; another one numbers its changes anew
 * @param id the last change it has
 */
public record StreamPosition(String generation, long id) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8})-(\\d{1,18})");

    /** The id of an event, as a reader hands it back in {@code Last-Event-ID}. */
    public String encode() {
        return generation + "-" + id;
    }

    /** Reads what a reader handed back; empty when it is none of ours. */
    public static Optional<StreamPosition> decode(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new StreamPosition(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }
}
