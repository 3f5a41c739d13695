package io.wireloom.query.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets for the database, so that who reads it, or a copy of it, cannot sign with them: AES-256-GCM under a key that stands in
 * the configuration, bound to the webhook, so that a sealed secret is of no use in another's row
 * (<a href="https://csrc.nist.gov/pubs/sp/800/38/d/final">NIST SP 800-38D</a>: a nonce of 96 random bits, a tag of 128). A sealed secret
 * names its key: a new key is put before the old one, and the old one goes when nothing is sealed with it any more.
 */
public final class Seal {

    private static final String PREFIX = "aes-gcm:";
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> keys = new LinkedHashMap<>();

    /**
     * @param keys each a name of letters, digits, dots, hyphens or underscores, a colon, and 32 bytes in base64; the first seals, all
     *     open. None, and nothing can be sealed
     * @throws IllegalArgumentException when one is of no such form; its message holds no key
     */
    public Seal(List<String> keys) {
        keys.forEach(this::add);
    }

    private void add(String key) {
        String[] parts = key.strip().split(":", 2);
        byte[] bytes = parts.length == 2 && parts[0].matches("[\\w.-]+") ? decoded(parts[1]) : new byte[0];
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("wireloom.webhooks.keys holds what is no key: a name, a colon and "
                    + KEY_BYTES + " bytes in base64 are expected, such as 2026a:$(openssl rand -base64 32)");
        }
        keys.put(parts[0], new SecretKeySpec(bytes, "AES"));
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** Whether there is a key to seal with. */
    public boolean hasKey() {
        return !keys.isEmpty();
    }

    /** Whether a stored secret is to be sealed anew: it stands in the clear, or was sealed with another than the first key. */
    public boolean isStale(String stored) {
        return hasKey() && !first().equals(keyOf(stored).orElse(null));
    }

    /**
     * The sealed form of a webhook's secret.
     *
     * @throws NoKeyException when there is no key
     */
    public String seal(String webhookId, Secret secret) {
        if (!hasKey()) {
            throw new NoKeyException("No key is set to seal secrets with. Whoever runs this service has to set"
                    + " WIRELOOM_WEBHOOKS_KEYS to a name, a colon and 32 random bytes in base64.");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = apply(
                Cipher.ENCRYPT_MODE, first(), webhookId, nonce, secret.text().getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return PREFIX + first() + ":" + Base64.getEncoder().encodeToString(both);
    }

    /**
     * The secret of a webhook.
     *
     * @param stored the sealed form, or the secret itself where it was stored before there were keys
     * @throws NoKeyException when the key that it was sealed with is not among these
     * @throws IllegalStateException when it was sealed for another webhook, or changed
     */
    public Secret open(String webhookId, String stored) {
        Optional<String> key = keyOf(stored);
        if (key.isEmpty()) {
            return new Secret(stored);
        }
        if (!keys.containsKey(key.get())) {
            throw new NoKeyException(
                    "The key " + key.get() + ", with which the secret was sealed, is not set any more.");
        }
        byte[] both = Base64.getDecoder()
                .decode(stored.substring(PREFIX.length() + key.get().length() + 1));
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
        return new Secret(
                new String(apply(Cipher.DECRYPT_MODE, key.get(), webhookId, nonce, sealed), StandardCharsets.UTF_8));
    }

    private String first() {
        return keys.keySet().iterator().next();
    }

    private static Optional<String> keyOf(String stored) {
        return stored.startsWith(PREFIX)
                ? Optional.of(stored.substring(PREFIX.length(), stored.indexOf(':', PREFIX.length())))
                : Optional.empty();
    }

    private byte[] apply(int mode, String key, String webhookId, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(webhookId.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret of webhook " + webhookId + " cannot be sealed or opened", e);
        }
    }
}
