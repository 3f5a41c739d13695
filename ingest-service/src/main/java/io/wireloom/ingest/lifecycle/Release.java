package io.wireloom.ingest.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What of a story goes out now and what is kept back. An embargoed version goes out when its embargo ends, unless a later version
 * has come by then, which supersedes it for good; nothing composed goes out any more once a later item withdraws the story. So
 * which outdated versions went out depends on when the items came; which version ends up on top does not.
 *
 * @param due the versions to publish, oldest first
 * @param held what is kept back
 */
public record Release(List<Version> due, List<Held> held) {

    /**
     * @param published ids of the versions that have gone out
     */
    public static Release of(Composition story, Set<String> published, Instant now) {
        List<Version> due = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        boolean newest = true;
        boolean withdrawnLater = false;
        for (int i = story.versions().size() - 1; i >= 0; i--) {
            Version version = story.versions().get(i);
            boolean overtaken = (version.embargoed() && !newest) || (version.composed() && withdrawnLater);
            if (!published.contains(version.versionId()) && !(version.usable() && overtaken)) {
                if (version.embargoed() && now.isBefore(version.embargoUntil())) {
                    held.add(new Held(version.place(), Held.Reason.EMBARGO, version.embargoUntil()));
                } else {
                    due.add(0, version);
                }
            }
            newest = false;
            withdrawnLater |= !version.usable();
        }
        story.waiting().forEach(piece -> held.add(new Held(piece, Held.Reason.LEAD, null)));
        return new Release(List.copyOf(due), List.copyOf(held));
    }
}
