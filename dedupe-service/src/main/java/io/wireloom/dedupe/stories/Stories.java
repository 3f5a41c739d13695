package io.wireloom.dedupe.stories;

import io.wireloom.contracts.Story;
import io.wireloom.contracts.Story.StoryArticle;
import io.wireloom.dedupe.identity.ContentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Writes the records of stories. A story is named after its founding article: the earliest published, of those the least by id. */
public final class Stories {

    static final Comparator<Member> PUBLICATION = Comparator.comparing(
                    (Member member) -> member.profile().publishedAt(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Member::articleId);

    private Stories() {}

    /** The stories of a whole set, at revision 0, by id. */
    public static Map<String, Story> of(Collection<Member> members) {
        return of(members, Neighbourhoods.MOST);
    }

    /** As {@link #of(Collection)}, in neighbourhoods of at most so many families. */
    public static Map<String, Story> of(Collection<Member> members, int most) {
        Map<String, Strand> strands = strands(members);
        return records(members, StoryGroups.of(strands, most));
    }

    /**
     * The stories of one neighbourhood, at revision 0, by id.
     *
     * @param members of all its families
     * @param ties among the families; others are passed over
     */
    public static Map<String, Story> of(Collection<Member> members, Collection<Tie> ties) {
        return records(members, Clustering.of(strands(members), ties));
    }

    private static Map<String, Strand> strands(Collection<Member> members) {
        Map<String, Member> byId = byId(members);
        return Strand.of(byId.values().stream().map(Member::profile).toList(), id -> byId.get(id)
                .origin());
    }

    private static Map<String, Story> records(Collection<Member> members, List<List<Profile>> groups) {
        Map<String, Member> byId = byId(members);
        Map<String, Story> stories = new TreeMap<>();
        groups.forEach(group -> {
            Story story = of(group.stream()
                    .map(profile -> byId.get(profile.articleId()))
                    .sorted(PUBLICATION)
                    .toList());
            stories.put(story.storyId(), story);
        });
        return stories;
    }

    private static Map<String, Member> byId(Collection<Member> members) {
        Map<String, Member> byId = new TreeMap<>();
        members.forEach(member -> byId.put(member.articleId(), member));
        return byId;
    }

    /** Of the members in order of publication. */
    private static Story of(List<Member> members) {
        Map<String, String> reasons = Reasons.of(members);
        Map<String, Boolean> families = new LinkedHashMap<>();
        List<StoryArticle> articles = new ArrayList<>();
        for (Member member : members) {
            families.merge(member.familyId(), !member.spun(), Boolean::logicalOr);
            articles.add(new StoryArticle(
                    member.articleId(), member.versionId(), member.familyId(), reasons.get(member.articleId())));
        }
        List<Instant> times = members.stream()
                .map(member -> member.profile().publishedAt())
                .filter(Objects::nonNull)
                .toList();
        long unspun = families.values().stream().filter(own -> own).count();
        return new Story(
                ContentId.of("st", members.get(0).articleId()),
                0,
                Story.State.ACTIVE,
                members.get(0).headline(),
                times.isEmpty() ? null : times.get(0),
                times.isEmpty() ? null : times.get(times.size() - 1),
                articles,
                families.size(),
                (int) Math.max(1, unspun),
                List.of(),
                List.of());
    }

    /** The record at a revision. */
    public static Story after(Story story, long revision, List<String> predecessors) {
        return new Story(
                story.storyId(),
                revision,
                story.state(),
                story.headline(),
                story.firstSeen(),
                story.latest(),
                story.articles(),
                story.families(),
                story.origins(),
                predecessors,
                story.successors());
    }

    /** What a record says, without its revision and what the story was before. */
    public static Story said(Story story) {
        return after(story, 0, List.of());
    }

    /** The last record of a story that no longer stands. */
    public static Story dissolved(Story story, long revision, List<String> successors) {
        return new Story(
                story.storyId(),
                revision,
                Story.State.DISSOLVED,
                story.headline(),
                story.firstSeen(),
                story.latest(),
                List.of(),
                0,
                0,
                story.predecessors(),
                successors);
    }
}
