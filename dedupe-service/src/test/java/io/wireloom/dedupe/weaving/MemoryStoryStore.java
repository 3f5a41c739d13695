package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Story;
import io.wireloom.dedupe.stories.Member;
import io.wireloom.dedupe.stories.Profile;
import io.wireloom.dedupe.stories.StoryGroups;
import io.wireloom.dedupe.stories.Tie;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Stories in maps. */
final class MemoryStoryStore implements StoryStore {

    private final Map<String, Set<String>> toldOf = new HashMap<>();
    final Map<String, Story> stories = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Set<Tie> ties = new HashSet<>();
    int writes;

    @Override
    public Uni<Map<String, Member>> members(Collection<String> ids) {
        Map<String, Member> found = new HashMap<>(members);
        found.keySet().retainAll(ids);
        return Uni.createFrom().item(found);
    }

    @Override
    public Uni<List<Member>> families(Collection<String> origins) {
        return item(members.values().stream()
                .filter(member -> origins.contains(member.origin()))
                .toList());
    }

    @Override
    public Uni<Void> saveMembers(Collection<String> gone, Collection<Member> with) {
        members.keySet().removeAll(gone);
        with.forEach(member -> members.put(member.articleId(), member));
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Map<String, List<Profile>>> candidates(Collection<Profile> profiles) {
        return item(profiles.stream().collect(Collectors.toMap(Profile::articleId, this::candidates)));
    }

    private List<Profile> candidates(Profile profile) {
        Set<String> keys = Set.copyOf(profile.keys());
        return members.values().stream()
                .filter(member -> member.original() && !member.articleId().equals(profile.articleId()))
                .map(Member::profile)
                .filter(other -> other.keys().stream().filter(keys::contains).count() >= StoryGroups.SHARED_KEYS)
                .toList();
    }

    @Override
    public Uni<Map<String, List<Tie>>> ties(Collection<String> origins) {
        return item(origins.stream().distinct().collect(Collectors.toMap(origin -> origin, origin -> ties.stream()
                .filter(tie -> tie.first().equals(origin) || tie.second().equals(origin))
                .toList())));
    }

    @Override
    public Uni<Void> replaceTies(Collection<String> origins, Collection<Tie> with) {
        ties.removeIf(tie -> origins.contains(tie.first()) || origins.contains(tie.second()));
        ties.addAll(with);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Map<String, Story>> stories(Collection<String> storyIds, Collection<String> articleIds) {
        return item(stories.values().stream()
                .filter(story -> storyIds.contains(story.storyId())
                        || story.articles().stream().anyMatch(one -> articleIds.contains(one.articleId())))
                .collect(Collectors.toMap(Story::storyId, story -> story)));
    }

    @Override
    public Uni<List<Story>> endedWith(Collection<String> articleIds) {
        return item(articleIds.stream()
                .flatMap(id -> toldOf.getOrDefault(id, Set.of()).stream())
                .distinct()
                .map(stories::get)
                .filter(story -> story.state() == Story.State.DISSOLVED)
                .toList());
    }

    @Override
    public Uni<Void> saveStories(Collection<Story> with, Map<String, Story> before) {
        with.forEach(story -> story.articles()
                .forEach(article -> toldOf.computeIfAbsent(article.articleId(), key -> new HashSet<>())
                        .add(story.storyId())));
        with.forEach(story -> stories.put(story.storyId(), story));
        writes += with.size();
        return Uni.createFrom().voidItem();
    }

    Map<String, Story> standing() {
        return stories.values().stream()
                .filter(story -> story.state() == Story.State.ACTIVE)
                .collect(Collectors.toMap(Story::storyId, story -> story));
    }

    private static <T> Uni<T> item(T item) {
        return Uni.createFrom().item(item);
    }
}
