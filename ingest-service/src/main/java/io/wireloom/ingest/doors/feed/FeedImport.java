package io.wireloom.ingest.doors.feed;

import io.smallrye.mutiny.Uni;
import io.wireloom.ingest.opml.ImportPlan;
import io.wireloom.ingest.opml.ListedFeed;
import io.wireloom.ingest.persistence.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes over the feeds of a list. */
@ApplicationScoped
public class FeedImport {

    private final FeedDirectory directory;
    private final Subscriptions subscriptions;

    FeedImport(FeedDirectory directory, Subscriptions subscriptions) {
        this.directory = directory;
        this.subscriptions = subscriptions;
    }

    /** Adds the feeds of a list that are new, all or none. */
    public Uni<ImportPlan> add(List<ListedFeed> feeds) {
        return directory.polled().chain(polled -> {
            Map<URI, String> known = new HashMap<>();
            polled.values().forEach(feed -> known.put(feed.definition().poll().url(), feed.name()));
            ImportPlan plan = ImportPlan.of(feeds, known, directory::configured);
            return subscriptions.add(plan.added()).replaceWith(plan);
        });
    }

    /** Ends a subscription; false when there is none of that name. */
    public Uni<Boolean> remove(String feed) {
        return subscriptions.remove(feed);
    }
}
