package io.wireloom.contracts.erasing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A sequence of bytes that is looked for in others (Horspool's algorithm). */
final class Needle {

    private static final int BYTES = 256;

    private final byte[] bytes;
    private final int[] shift = new int[BYTES];

    private Needle(byte[] bytes) {
        this.bytes = bytes;
        Arrays.fill(shift, bytes.length);
        for (int i = 0; i < bytes.length - 1; i++) {
            shift[bytes[i] & (BYTES - 1)] = bytes.length - 1 - i;
        }
    }

    /**
     * @param text not empty; as UTF-8
     */
    static Needle of(String text) {
        return new Needle(text.getBytes(StandardCharsets.UTF_8));
    }

    boolean in(byte[] hay) {
        int at = 0;
        while (hay != null && at <= hay.length - bytes.length) {
            int last = bytes.length - 1;
            while (last >= 0 && hay[at + last] == bytes[last]) {
                last--;
            }
            if (last < 0) {
                return true;
            }
            at += shift[hay[at + bytes.length - 1] & (BYTES - 1)];
        }
        return false;
    }
}
