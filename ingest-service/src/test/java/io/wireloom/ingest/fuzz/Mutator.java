package io.wireloom.ingest.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages documents: the same seed and the same documents give the same damage. */
final class Mutator {

    private static final int MOST_STEPS = 6;
    private static final List<String> TOKENS = List.of(
            "<",
            ">",
            "</",
            "<!--",
            "<![CDATA[",
            "]]>",
            "&",
            "&#0;",
            "&#x10FFFF;",
            "<!DOCTYPE x [<!ENTITY a \"aa\">]>",
            "&a;",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\u0000",
            "\\",
            ":",
            ",",
            "null",
            "-1",
            "1e999",
            "9".repeat(40),
            "\r\n",
            "\r\n\r\n",
            "\u0001",
            "\u0002",
            "\u0003",
            "\u0004",
            "\0",
            "\u202e",
            "\ud83d\ude00",
            "--part",
            "--part--",
            "=?utf-8?b?",
            "?=",
            "=3D",
            "Content-Type: multipart/mixed; boundary=x\r\n",
            "xmlns:",
            "2026-02-30T25:61:61Z",
            "-999999999-01-01",
            "25:99",
            "(",
            ")",
            "Feb 29, 2025",
            "KOSTRA, ",
            " - ",
            "By ",
            "http://[::1",
            "data:",
            "javascript:");

    private final Random random;
    private final List<byte[]> documents;

    Mutator(long seed, List<byte[]> documents) {
        this.random = new Random(seed);
        this.documents = documents;
    }

    /** A document that begins as one of those given. */
    byte[] next() {
        byte[] document = pick();
        int steps = 1 + random.nextInt(MOST_STEPS);
        for (int i = 0; i < steps; i++) {
            document = step(document);
        }
        return document;
    }

    private byte[] step(byte[] document) {
        int from = random.nextInt(document.length + 1);
        int to = Math.min(document.length, from + random.nextInt(60));
        return switch (random.nextInt(8)) {
            case 0 -> flipped(document);
            case 1 -> joined(document, from, new byte[0], to);
            case 2 -> joined(document, from, repeated(Arrays.copyOfRange(document, from, to)), to);
            case 3 -> Arrays.copyOf(document, from);
            case 4 -> joined(document, from, tail(), document.length);
            case 5 -> joined(document, from, repeated(token()), from);
            default -> joined(document, from, token(), to);
        };
    }

    private byte[] flipped(byte[] document) {
        byte[] flipped = document.clone();
        for (int i = 0; i < 3 && flipped.length > 0; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] tail() {
        byte[] other = pick();
        return Arrays.copyOfRange(other, random.nextInt(other.length), other.length);
    }

    private byte[] repeated(byte[] part) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int times = 1 << random.nextInt(9);
        for (int i = 0; i < times; i++) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private byte[] token() {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] pick() {
        return documents.get(random.nextInt(documents.size()));
    }

    private static byte[] joined(byte[] document, int from, byte[] middle, int to) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(document, 0, from);
        all.writeBytes(middle);
        all.write(document, to, document.length - to);
        return all.toByteArray();
    }
}
