package io.wireloom.query.http;

import io.quarkus.qute.TemplateExtension;
import io.wireloom.query.desk.Labels;
import java.time.Instant;

/** What the templates may call. */
@TemplateExtension(namespace = "desk")
final class DeskMoments {

    private DeskMoments() {}

    static String moment(Instant at) {
        return Labels.moment(at);
    }
}
