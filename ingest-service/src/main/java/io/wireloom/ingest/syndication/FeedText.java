package io.wireloom.ingest.syndication;

import io.wireloom.ingest.text.TextDecoder;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The characters of a feed document. Feeds and their servers often declare a charset that the bytes are not in, so a declaration
 * counts only as far as the bytes bear it out; characters that XML 1.0 (section 2.2) does not know are left out.
 */
final class FeedText {

    private static final int DECLARATION_BYTES = 4_096;
    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml[^>]{0,500}encoding\\s*=\\s*[\"']([\\w.:-]{1,60})");
    private static final Pattern NOT_XML = Pattern.compile(
            "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    /** Stray zero bytes are damage; more of them are another charset, or no text at all. */
    private static final int ZEROS_PER_THOUSAND = 10;

    private FeedText() {}

    /** @throws io.wireloom.ingest.wire.UnusableItemException when the bytes are no text */
    static String of(WireItem item) {
        return of(item.body(), item.envelope().contentType());
    }

    /** @throws io.wireloom.ingest.wire.UnusableItemException when the bytes are no text */
    static String of(byte[] bytes, String contentType) {
        byte[] sound = withoutStrayZeros(bytes);
        return NOT_XML.matcher(TextDecoder.decode(sound, charset(sound, contentType)))
                .replaceAll("");
    }

    /** The charset to try first; null when the bytes are to speak for themselves. */
    private static String charset(byte[] bytes, String contentType) {
        Optional<Charset> declared = Stream.of(declaredInside(bytes), WireFormat.charset(contentType))
                .flatMap(Optional::stream)
                .map(FeedText::known)
                .flatMap(Optional::stream)
                .findFirst();
        if (declared.isEmpty() || (singleByte(declared.get()) && utf8(bytes))) {
            return null;
        }
        return declared.get().name();
    }

    private static Optional<String> declaredInside(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARATION.matcher(start);
        // A declaration that can be read as ASCII is not in UTF-16 or UTF-32, whatever it says.
        return matcher.find() && !matcher.group(1).toLowerCase(Locale.ROOT).matches("utf-?(?:16|32).*|ucs.*")
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }

    private static Optional<Charset> known(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    private static boolean singleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
    }

    /** Text in a single-byte charset does not happen to be valid UTF-8, but for ASCII. */
    private static boolean utf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static byte[] withoutStrayZeros(byte[] bytes) {
        int zeros = 0;
        for (byte b : bytes) {
            zeros += b == 0 ? 1 : 0;
        }
        boolean marked = bytes.length > 1 && (bytes[0] & bytes[1] & 0xff) >= 0xfe;
        if (zeros == 0 || marked || (long) zeros * 1_000 > (long) bytes.length * ZEROS_PER_THOUSAND) {
            return bytes;
        }
        byte[] kept = new byte[bytes.length];
        int length = 0;
        for (byte b : bytes) {
            if (b != 0) {
                kept[length++] = b;
            }
        }
        return Arrays.copyOf(kept, length);
    }
}
