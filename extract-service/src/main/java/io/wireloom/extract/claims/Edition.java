package io.wireloom.extract.claims;

import io.wireloom.extract.lexicon.LexiconTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Name and version of the extractor: {@code wireloom-grammar/<generation>+<digest>}. The digest is made of the lexicon's tables, a
 * desk's own among them, the gazetteer's files, the confidence's coefficients and the grammar's own digest, which a test writes anew
 * whenever the grammar reads the sentence tables otherwise. So the same version reads the same claims from the same text.
 */
final class Edition {

    private static final String NAME = "wireloom-grammar/2+";
    private static final int DIGITS = 12;

    /** What decides what is read, beside the lexicon's tables. */
    static final List<String> RESOURCES = List.of(
            "/grammar.digest",
            "/confidence.tsv",
            "/gazetteer/abbreviations.tsv",
            "/gazetteer/cities.tsv.gz",
            "/gazetteer/common-words.txt",
            "/gazetteer/countries.tsv",
            "/gazetteer/division-aliases.tsv",
            "/gazetteer/division-points.tsv",
            "/gazetteer/divisions.tsv.gz",
            "/gazetteer/personal-names.txt",
            "/gazetteer/supplement.tsv");

    private Edition() {}

    static String of(LexiconTables tables) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(tables.digest().getBytes(StandardCharsets.US_ASCII));
            for (String name : RESOURCES) {
                sha.update(bytes(name));
            }
            return NAME + HexFormat.of().formatHex(sha.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Edition.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
