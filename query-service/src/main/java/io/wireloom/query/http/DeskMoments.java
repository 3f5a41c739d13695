package io.wireloom.query.http;

import io.quarkus.qute.TemplateExtension;
import io.wireloom.contracts.Article.Status;
import io.wireloom.query.desk.Labels;
import java.time.Instant;

/** What the templates may call. */
@TemplateExtension(namespace = "desk")
final class DeskMoments {

    private DeskMoments() {}

    static String moment(Instant at) {
        return Labels.moment(at);
    }

    /** The word for an article that must not be used; empty for one that may be. */
    static String withdrawn(Status status) {
        return status == Status.CANCELED || status == Status.WITHHELD ? Labels.human(status.name()) : "";
    }
}
