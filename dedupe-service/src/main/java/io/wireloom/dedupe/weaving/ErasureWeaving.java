package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.Story;
import io.wireloom.dedupe.incidents.Incidents;
import io.wireloom.dedupe.weaving.IncidentStore.Known;
import io.wireloom.dedupe.weaving.IncidentStore.WovenIncident;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes out what weaving anew leaves of erased articles: their copies records, and how incidents and stories ended that told of them. */
final class ErasureWeaving {

    private final WeavingStore store;
    private final Revisions revisions;

    ErasureWeaving(WeavingStore store, Revisions revisions) {
        this.store = store;
        this.revisions = revisions;
    }

    /** To be called when nothing that stands rests on the articles any more. */
    Uni<Void> takeOut(Collection<String> articleIds) {
        return store.incidents()
                .removeCopies(articleIds)
                .chain(() -> store.incidents().endedWith(articleIds))
                .chain(ended -> store.incidents()
                        .saveIncidents(ended.stream()
                                .filter(incident -> !Incidents.bare(incident, incident.revision())
                                        .equals(incident))
                                .map(this::bare)
                                .toList()))
                .chain(() -> store.stories().endedWith(articleIds))
                .chain(ended -> store.stories()
                        .saveStories(
                                ended.stream()
                                        .filter(story -> story.headline() != null)
                                        .map(this::bare)
                                        .toList(),
                                Map.of()));
    }

    private WovenIncident bare(Incident ended) {
        Incident bare = Incidents.bare(ended, revisions.after(ended.revision()));
        return new WovenIncident(bare, Incidents.digest(bare), Set.of(), Set.of(), Known.NOTHING);
    }

    private Story bare(Story ended) {
        return new Story(
                ended.storyId(),
                revisions.after(ended.revision()),
                ended.state(),
                null,
                null,
                null,
                List.of(),
                0,
                0,
                ended.predecessors(),
                ended.successors());
    }
}
