package io.wireloom.ingest.anpa;

import io.wireloom.ingest.text.Characters;
import io.wireloom.ingest.text.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The three stretches of a message as text: header (from SOH), copy (from STX) and trailer (from ETX).
 *
 * @param header with its format identifier, which consists of control characters
 * @param copy without control characters; a column code of tables is a space
 * @param trailer without control characters
 */
record Message(String header, String copy, String trailer) {

    private static final int SOH = 0x01;
    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int EOT = 0x04;
    /** Starts a row of a table. */
    private static final int BS = 0x08;

    private static final int ESC = 0x1b;

    /**
     * Takes a message apart. Where a frame character is missing, what can be told without it is.
     *
     * @throws io.wireloom.ingest.wire.UnusableItemException when the copy is no text
     */
    static Message of(byte[] bytes) {
        int start = Math.max(0, indexOf(bytes, SOH, 0) + 1);
        int text = indexOf(bytes, STX, start);
        int from = text < 0 ? afterHeader(bytes, start) : text;
        int end = indexOf(bytes, ETX, from);
        int copyEnd = end < 0 ? indexOf(bytes, EOT, from) : end;
        int to = copyEnd < 0 ? bytes.length : copyEnd;
        int trailerEnd = indexOf(bytes, EOT, to + 1);
        byte[] trailer =
                Arrays.copyOfRange(bytes, Math.min(to, bytes.length), trailerEnd < 0 ? bytes.length : trailerEnd);
        return new Message(
                new String(bytes, start, from - start, StandardCharsets.ISO_8859_1),
                decode(Arrays.copyOfRange(bytes, from, to)),
                decode(trailer));
    }

    private static int indexOf(byte[] bytes, int code, int from) {
        for (int i = Math.max(0, from); i < bytes.length; i++) {
            if (bytes[i] == code) {
                return i;
            }
        }
        return -1;
    }

    /** The header has two lines. */
    private static int afterHeader(byte[] bytes, int start) {
        int line = indexOf(bytes, '\n', start);
        int second = line < 0 ? -1 : indexOf(bytes, '\n', line + 1);
        return second < 0 ? bytes.length : second + 1;
    }

    /** Control characters are codes to a typesetter: those that set apart are spaces, the others nothing. */
    private static String decode(byte[] bytes) {
        byte[] text = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int code = bytes[i] & 0xff;
            if (code == ESC) {
                i++;
            } else if ((code >= 0x20 && code != 0x7f) || code == '\n' || code == '\t') {
                text[length++] = bytes[i];
            } else if (code == BS) {
                text[length++] = '\t';
            } else if (code == 0x10 || (code >= 0x1c && code <= 0x1f)) {
                text[length++] = ' ';
            }
        }
        return Characters.clean(TextDecoder.decode(Arrays.copyOf(text, length), null));
    }
}
