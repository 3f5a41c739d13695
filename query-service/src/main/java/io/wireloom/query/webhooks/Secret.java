package io.wireloom.query.webhooks;

import io.wireloom.query.search.BadParameterException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What signs the deliveries of a webhook, in the form of
 * <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard Webhooks</a>: {@code
 * whsec_} and 24 to 64 bytes in base64. It does not show itself in logs.
 *
 * @param text the whole form
 */
public record Secret(String text) {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final int GENERATED = 32;

    /**
     * The secret that a caller gives, or a new one.
     *
     * @param given null for a new one
     * @throws BadParameterException when it is not of that form
     */
    public static Secret of(String given, SecureRandom random) {
        if (given == null) {
            byte[] bytes = new byte[GENERATED];
            random.nextBytes(bytes);
            return new Secret(PREFIX + Base64.getEncoder().encodeToString(bytes));
        }
        Secret secret = new Secret(given.strip());
        int length = secret.text().startsWith(PREFIX) ? secret.lengthOrNone() : 0;
        if (length < SHORTEST || length > LONGEST) {
            throw new BadParameterException(
                    "secret",
                    "is no signing secret; " + PREFIX + " and " + SHORTEST + " to " + LONGEST
                            + " bytes in base64 are expected, or nothing, to have one made");
        }
        return secret;
    }

    private int lengthOrNone() {
        try {
            return key().length;
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    /** The key itself. */
    byte[] key() {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
