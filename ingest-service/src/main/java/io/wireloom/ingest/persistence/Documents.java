package io.wireloom.ingest.persistence;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.MessageCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Articles as gzipped JSON: about a third of their size. */
final class Documents {

    private Documents() {}

    static byte[] pack(Article article) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(MessageCodec.write(article));
        } catch (IOException e) {
            throw new UncheckedIOException("memory is always there to be written", e);
        }
        return packed.toByteArray();
    }

    static Article unpack(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return MessageCodec.read(gzip.readAllBytes(), Article.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document is damaged", e);
        }
    }
}
