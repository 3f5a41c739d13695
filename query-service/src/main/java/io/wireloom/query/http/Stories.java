package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.asof.Moments;
import io.wireloom.query.persistence.PastRepository;
import io.wireloom.query.persistence.PastStories;
import io.wireloom.query.persistence.StoryRepository;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Parameters;
import io.wireloom.query.search.Results;
import io.wireloom.query.stories.StoryFilter;
import io.wireloom.query.stories.StoryHit;
import io.wireloom.query.stories.StoryView;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads stories as they stand, or as they stood at the moment that a request asks for. */
@ApplicationScoped
class Stories {

    private final StoryRepository now;
    private final PastRepository past;
    private final PastStories lists;

    Stories(StoryRepository now, PastRepository past, PastStories lists) {
        this.now = now;
        this.past = past;
        this.lists = lists;
    }

    /** One page of what the parameters ask for, with the places of the words searched for. */
    Uni<Results<StoryHit>> search(Parameters parameters, Paging paging) {
        StoryFilter filter = StoryFilter.of(parameters);
        return Moments.asOf(parameters)
                .map(moment -> past.at(moment)
                        .call(snapshot -> past.told(snapshot::stories))
                        .chain(snapshot -> lists.search(snapshot, filter, paging)))
                .orElseGet(() -> now.search(filter, paging));
    }

    /**
     * One story.
     *
     * @return fails with {@link NothingKnownException} when there is, or was, none of that id
     */
    Uni<StoryView> find(Parameters parameters, String storyId) {
        return Moments.asOf(parameters)
                .map(moment -> past.at(moment)
                        .chain(snapshot -> past.told(() -> PastStories.find(snapshot, storyId)))
                        .onItem()
                        .ifNull()
                        .failWith(() -> NothingKnownException.at(moment, "story", storyId)))
                .orElseGet(() -> now.find(storyId).plug(Answers.known("story", storyId)));
    }
}
