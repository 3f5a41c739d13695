package io.wireloom.ingest.mail;

import io.wireloom.ingest.text.Characters;
import io.wireloom.ingest.text.TextDecoder;
import io.wireloom.ingest.wire.UnusableItemException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a header field: encoded words (RFC 2047) decoded, broken ones too, such as words that hold raw bytes or white space,
 * that stand inside others or name a charset nobody knows.
 */
final class HeaderText {

    private static final Pattern WORD = Pattern.compile(
            "=\\?(?<charset>[^?\\s*]{1,60})(?:\\*[^?\\s]{0,20})?\\?(?<code>[bBqQ])\\?(?<text>(?:[^?=]++|\\?(?!=)|=(?!\\?))*+)\\?=");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\?=)\\s+(?==\\?[^?\\s]{1,80}\\?[bBqQ]\\?)");

    private HeaderText() {}

    /** The text of a field as it stands in the message; null when {@code field} is. */
    static String decode(String field) {
        if (field == null) {
            return null;
        }
        String unfolded = BETWEEN_WORDS.matcher(field.replaceAll("\\r?\\n", "")).replaceAll("");
        StringBuilder text = new StringBuilder();
        Matcher word = WORD.matcher(unfolded);
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        String charset = null;
        int end = 0;
        while (word.find()) {
            // An encoded word may hold no raw bytes; those that come all the same are UTF-8 where they read as such.
            boolean raw = word.group("text").chars().anyMatch(c -> c > 0x7f);
            String declared = raw ? "UTF-8" : word.group("charset");
            boolean goesOn = word.start() == end && declared.equalsIgnoreCase(charset);
            if (!goesOn) {
                text.append(characters(run, charset)).append(plain(unfolded.substring(end, word.start())));
            }
            charset = declared;
            run.writeBytes(bytes(word.group("code"), word.group("text")));
            end = word.end();
        }
        text.append(characters(run, charset)).append(plain(unfolded.substring(end)));
        return Characters.squeeze(Characters.clean(text.toString()));
    }

    /** Bytes in the charset declared where they are valid in it, else in the one they show. */
    private static String characters(ByteArrayOutputStream run, String charset) {
        byte[] bytes = run.toByteArray();
        run.reset();
        return bytes.length == 0 ? "" : decode(bytes, charset);
    }

    private static String decode(byte[] bytes, String charset) {
        try {
            return TextDecoder.decode(bytes, charset);
        } catch (UnusableItemException e) {
            return TextDecoder.decode(bytes, null);
        }
    }

    private static String plain(String text) {
        boolean raw = text.chars().anyMatch(c -> c > 0x7f) && text.chars().allMatch(c -> c <= 0xff);
        return raw ? decode(text.getBytes(StandardCharsets.ISO_8859_1), null) : text;
    }

    private static byte[] bytes(String code, String text) {
        return code.toLowerCase(Locale.ROOT).equals("b") ? base64(text) : quoted(text);
    }

    private static byte[] base64(String text) {
        String digits = text.replaceAll("[^A-Za-z0-9+/]", "");
        return Base64.getMimeDecoder()
                .decode(digits.substring(0, digits.length() - (digits.length() % 4 == 1 ? 1 : 0)));
    }

    private static byte[] quoted(String text) {
        boolean wide = text.chars().anyMatch(c -> c > 0xff);
        byte[] raw = text.getBytes(wide ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length; i++) {
            int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
            if (raw[i] == '=' && high >= 0 && low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(raw[i] == '_' ? ' ' : raw[i]);
            }
        }
        return bytes.toByteArray();
    }
}
