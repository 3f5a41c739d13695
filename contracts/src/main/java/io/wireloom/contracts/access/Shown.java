package io.wireloom.contracts.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The key that a request shows: in the header {@code X-API-Key}, or as the password of HTTP Basic, which browsers ask for. */
final class Shown {

    /** The header for programs. */
    static final String HEADER = "X-API-Key";

    private static final String BASIC = "basic ";

    private Shown() {}

    /** @param headers the value of a header, null when the request has none */
    static Optional<String> key(UnaryOperator<String> headers) {
        String key = headers.apply(HEADER);
        if (key != null) {
            return Optional.of(key.strip());
        }
        String authorization = headers.apply("Authorization");
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            return Optional.of(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            return Optional.of("");
        }
    }
}
