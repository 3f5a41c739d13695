package io.wireloom.bench.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Ways in which an item is damaged on its way; each is a function of the item and the random numbers alone. */
enum Mutation {
    TRUNCATED {
        @Override
        Sample apply(Sample sample, Random random) {
            return with(sample, Arrays.copyOf(sample.body(), random.nextInt(sample.body().length + 1)));
        }
    },
    BITS_FLIPPED {
        @Override
        Sample apply(Sample sample, Random random) {
            byte[] body = sample.body().clone();
            for (int i = 0; i < 1 + body.length / 200; i++) {
                body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return with(sample, body);
        }
    },
    WRONG_CHARSET {
        @Override
        Sample apply(Sample sample, Random random) {
            String charset = CHARSETS[random.nextInt(CHARSETS.length)];
            String type = sample.contentType() == null ? "text/plain" : sample.contentType();
            return new Sample(
                    name() + " " + sample.name(), sample.body(), type + "; charset=" + charset, sample.fileName());
        }
    },
    OTHER_CHARSET {
        @Override
        Sample apply(Sample sample, Random random) {
            String text = new String(sample.body(), StandardCharsets.UTF_8).replace('a', 'é');
            return with(
                    sample,
                    text.getBytes(random.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1));
        }
    },
    STRETCH_REPEATED {
        @Override
        Sample apply(Sample sample, Random random) {
            int from = random.nextInt(sample.body().length);
            int length = random.nextInt(Math.min(2_000, sample.body().length - from) + 1);
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.write(sample.body(), 0, from);
            for (int i = 0; i < 50; i++) {
                body.write(sample.body(), from, length);
            }
            body.write(sample.body(), from, sample.body().length - from);
            return with(sample, body.toByteArray());
        }
    },
    STRETCH_LOST {
        @Override
        Sample apply(Sample sample, Random random) {
            int from = random.nextInt(sample.body().length);
            int to = from + random.nextInt(sample.body().length - from + 1);
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.write(sample.body(), 0, from);
            body.write(sample.body(), to, sample.body().length - to);
            return with(sample, body.toByteArray());
        }
    },
    MARKUP_BROKEN {
        @Override
        Sample apply(Sample sample, Random random) {
            byte[] body = sample.body().clone();
            for (int i = 0; i < body.length; i++) {
                if (MARKUP.indexOf(body[i]) >= 0 && random.nextInt(20) == 0) {
                    body[i] = (byte) MARKUP.charAt(random.nextInt(MARKUP.length()));
                }
            }
            return with(sample, body);
        }
    },
    CONTROLS_ADDED {
        @Override
        Sample apply(Sample sample, Random random) {
            byte[] body = sample.body().clone();
            for (int i = 0; i < 1 + body.length / 100; i++) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(32);
            }
            return with(sample, body);
        }
    },
    WRONG_TYPE {
        @Override
        Sample apply(Sample sample, Random random) {
            String type = TYPES[random.nextInt(TYPES.length)];
            return new Sample(name() + " " + sample.name() + " as " + type, sample.body(), type, sample.fileName());
        }
    };

    private static final String MARKUP = "<>&\"'{}[]:,/=\r\n";
    private static final String[] CHARSETS = {
        "utf-16", "big5", "shift_jis", "ibm500", "utf-7x", "windows-1251", "us-ascii"
    };
    private static final String[] TYPES = {
        "text/plain",
        "text/html",
        "application/json",
        "text/xml",
        "application/rss+xml",
        "application/atom+xml",
        "application/feed+json",
        "message/rfc822",
        "application/nitf+xml",
        "text/vnd.iptc.newsml",
        "application/zip",
        "application/warc",
        "application/x-ndjson",
        "text/x-anpa-1312",
        "text/x-iptc-7901"
    };

    /** The damaged item. */
    abstract Sample apply(Sample sample, Random random);

    Sample with(Sample sample, byte[] body) {
        return new Sample(name() + " " + sample.name(), body, sample.contentType(), sample.fileName());
    }
}
