package io.wireloom.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * A document that a crawler kept.
 *
 * @param type its Content-Type; null when none was stated
 * @param address where it was found
 * @param body its bytes, transfer and content encoding taken off
 */
record Capture(String type, String address, InputStream body) {

    private static final Pattern MAY_BE_COPY =
            Pattern.compile("text/(?:html|plain|xml|x-anpa-1312|x-iptc-7901|vnd\\.iptc\\..+)"
                    + "|application/(?:[\\w.-]+\\+)?(?:xml|json|x-ndjson)|message/rfc822");
    private static final Pattern FOR_ROBOTS = Pattern.compile("(?i)https?://[^/?#]*/robots\\.txt");

    /** The document of a record; empty when the record has none that may be copy. */
    static Optional<Capture> of(WarcTargetRecord record) throws IOException {
        if (FOR_ROBOTS.matcher(record.target()).matches() || record.target().startsWith("dns:")) {
            return Optional.empty();
        }
        Optional<Capture> capture = Optional.empty();
        if (record instanceof WarcResponse response && isHttp(response)) {
            capture = answer(response);
        } else if (record instanceof WarcResource || record instanceof WarcConversion) {
            capture = payload(record);
        }
        return capture.filter(found -> found.mayBeCopy());
    }

    private static boolean isHttp(WarcResponse response) {
        return response.contentType().base().toString().toLowerCase(Locale.ROOT).equals("application/http");
    }

    private static Optional<Capture> answer(WarcResponse response) throws IOException {
        HttpResponse http = response.http();
        return http.status() == 200
                ? Optional.of(new Capture(
                        http.headers().first("Content-Type").orElse(null),
                        address(response),
                        http.bodyDecoded().stream()))
                : Optional.empty();
    }

    private static Optional<Capture> payload(WarcTargetRecord record) throws IOException {
        Optional<WarcPayload> payload = record.payload();
        return payload.isPresent()
                ? Optional.of(new Capture(
                        record.headers().first("Content-Type").orElse(null),
                        address(record),
                        payload.get().body().stream()))
                : Optional.empty();
    }

    /** Crawlers write addresses as they found them, with characters that none may have. */
    private static String address(WarcTargetRecord record) {
        return record.targetURI().toString();
    }

    private boolean mayBeCopy() {
        return type == null
                || MAY_BE_COPY
                        .matcher(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                        .matches();
    }
}
