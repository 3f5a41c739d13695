package io.wireloom.ingest.text;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOT_TEXT;
import static io.wireloom.ingest.wire.UnusableItemException.Reason.UNDECODABLE;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.wireloom.ingest.wire.UnusableItemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Bytes to characters: the byte order mark, else the declared charset when the bytes are valid in it, else UTF-8 when they are
 * valid but for a few bytes, else Thai when they are spelt so, else what ICU's detector is sure of, else windows-1252. Never puts replacement characters in.
 */
public final class TextDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** ICU gives 0 to 100; on a sentence or two the right charset gets 43 and more, a wrong one 38 at most. */
    private static final int SURE = 40;

    /** So many sound characters for each damaged one make a text damaged UTF-8 rather than some other charset. */
    private static final int SOUND_PER_DAMAGED = 4;

    private static final char REPLACEMENT = '\ufffd';
    private static final int DETECTED_BYTES = 64 * 1024;

    /** More control characters than this share of the bytes is no text in any single-byte charset. */
    private static final double MOST_CONTROLS = 0.02;

    private static final Map<String, byte[]> SIGNATURES = Map.of(
            "a PDF document", ascii("%PDF-"),
            "a PNG image", new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            "a JPEG image", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
            "a GIF image", ascii("GIF8"),
            "a zip archive or an office document", new byte[] {'P', 'K', 3, 4},
            "a gzip archive", new byte[] {0x1f, (byte) 0x8b},
            "a program", new byte[] {0x7f, 'E', 'L', 'F'});

    private TextDecoder() {}

    /**
     * Decodes a text.
     *
     * @param declared name of the charset that the sender or the document declares; null when none does
     * @throws UnusableItemException when the bytes are no text, or declare a charset that does not exist
     */
    public static String decode(byte[] bytes, String declared) {
        refuseKnownBinary(bytes);
        Optional<Charset> marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            return decodeMarked(bytes, marked.get());
        }
        Optional<String> valid = declared == null ? Optional.empty() : strictly(bytes, charset(declared));
        if (valid.isEmpty()) {
            valid = utf16WithoutMark(bytes).or(() -> strictly(bytes, StandardCharsets.UTF_8));
        }
        String text = valid.or(() -> damagedUtf8(bytes)).orElseGet(() -> detected(bytes));
        refuseControls(text);
        return text;
    }

    private static Charset charset(String declared) {
        try {
            Charset charset = Charset.forName(declared);
            // The web's rule (WHATWG Encoding): what calls itself Latin-1 or ASCII is windows-1252.
            return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                    ? WINDOWS_1252
                    : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnusableItemException(UNDECODABLE, "the declared charset '" + declared + "' is not known");
        }
    }

    private static String decodeMarked(byte[] bytes, Charset charset) {
        int mark = charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
        byte[] content = Arrays.copyOfRange(bytes, mark, bytes.length);
        String text = strictly(content, charset)
                .or(() -> charset.equals(StandardCharsets.UTF_8) ? Optional.of(detected(content)) : Optional.empty())
                .orElseThrow(() -> new UnusableItemException(
                        UNDECODABLE, "the byte order mark says " + charset + ", but the bytes are not valid in it"));
        refuseControls(text);
        return text;
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf})) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, new byte[] {(byte) 0xfe, (byte) 0xff})) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(bytes, new byte[] {(byte) 0xff, (byte) 0xfe})
                ? Optional.of(StandardCharsets.UTF_16LE)
                : Optional.empty();
    }

    /** UTF-16 without a mark shows as zero bytes at nearly every even, or every odd, place of a Latin text. */
    private static Optional<String> utf16WithoutMark(byte[] bytes) {
        int[] zeros = new int[2];
        int length = Math.min(bytes.length, DETECTED_BYTES) & ~1;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                zeros[i & 1]++;
            }
        }
        int most = Math.max(zeros[0], zeros[1]);
        if (length < 8 || most < length * 0.35 || Math.min(zeros[0], zeros[1]) > length * 0.02) {
            return Optional.empty();
        }
        return strictly(bytes, zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** UTF-8 with a few bytes damaged or cut off, without them. */
    private static Optional<String> damagedUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long damaged = text.chars().filter(c -> c == REPLACEMENT).count();
        long sound = text.chars().filter(c -> c > 0x7f).count() - damaged;
        return sound >= damaged * SOUND_PER_DAMAGED
                ? Optional.of(text.replace(Character.toString(REPLACEMENT), ""))
                : Optional.empty();
    }

    private static String detected(byte[] bytes) {
        Optional<String> thai = ThaiBytes.charset(bytes).flatMap(charset -> strictly(bytes, charset));
        if (thai.isPresent()) {
            return thai.get();
        }
        CharsetMatch match = new CharsetDetector()
                .setText(Arrays.copyOf(bytes, Math.min(bytes.length, DETECTED_BYTES)))
                .detect();
        if (match != null && match.getConfidence() >= SURE && Charset.isSupported(match.getName())) {
            Optional<String> text = strictly(bytes, charset(match.getName()));
            if (text.isPresent()) {
                return text.get();
            }
        }
        // Its five unassigned bytes decode to U+FFFD; they carry nothing.
        return new String(bytes, WINDOWS_1252).replace(Character.toString(REPLACEMENT), "");
    }

    private static void refuseKnownBinary(byte[] bytes) {
        SIGNATURES.forEach((name, signature) -> {
            if (startsWith(bytes, signature)) {
                throw new UnusableItemException(NOT_TEXT, "the body is " + name + ", not a news text");
            }
        });
    }

    private static void refuseControls(String text) {
        long controls = text.chars()
                .filter(c -> c == 0 || (Character.isISOControl(c) && !Character.isWhitespace(c)))
                .count();
        boolean zero = text.indexOf('\u0000') >= 0;
        if (zero || (controls > 8 && controls > text.length() * MOST_CONTROLS)) {
            throw new UnusableItemException(
                    NOT_TEXT,
                    "the body is binary: " + controls + " of its " + text.length()
                            + " characters are control characters");
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
