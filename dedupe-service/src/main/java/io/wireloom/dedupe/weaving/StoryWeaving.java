package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Story;
import io.wireloom.contracts.Story.StoryArticle;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Kinship;
import io.wireloom.dedupe.stories.Member;
import io.wireloom.dedupe.stories.Profile;
import io.wireloom.dedupe.stories.Stories;
import io.wireloom.dedupe.stories.StoryGroups;
import io.wireloom.dedupe.stories.Tie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps stories as articles and their families come, change and go. A change can only matter to the neighbourhoods, before and after it,
 * of the families it touches and of those tied to them: these are told apart anew, and all others stand.
 */
final class StoryWeaving {

    private final WeavingStore store;
    private final Revisions revisions;
    private final int most;

    /**
     * @param most families of one neighbourhood
     */
    StoryWeaving(WeavingStore store, Revisions revisions, int most) {
        this.store = store;
        this.revisions = revisions;
        this.most = most;
    }

    /**
     * Takes in versions of articles, one of each.
     *
     * @param kin the articles whose kinship changed
     */
    Uni<Void> take(Collection<ArticleText> fresh, Set<String> kin) {
        Set<String> ids = new HashSet<>(kin);
        fresh.forEach(text -> ids.add(text.articleId()));
        return store.stories().members(ids).chain(before -> store.articles()
                .kinships(ids)
                .map(kinships -> Change.between(before, now(fresh, before, kinships)))
                .chain(this::apply));
    }

    private static Map<String, Member> now(
            Collection<ArticleText> fresh, Map<String, Member> before, Map<String, Kinship> kinships) {
        Map<String, Member> now = new HashMap<>();
        before.forEach((id, member) -> now.put(id, member.in(kinships.get(id))));
        fresh.forEach(text -> {
            if (text.article().usable()) {
                now.put(text.articleId(), Member.of(text, kinships.get(text.articleId())));
            } else {
                now.remove(text.articleId());
            }
        });
        return now;
    }

    /**
     * What changed of the articles that did.
     *
     * @param before what was stored, by article id; missing for those that came
     * @param now what is to be, by article id; missing for those that went
     */
    private record Change(Map<String, Member> before, Map<String, Member> now) {

        static Change between(Map<String, Member> before, Map<String, Member> now) {
            Predicate<Map.Entry<String, Member>> same =
                    entry -> entry.getValue().equals(before.get(entry.getKey()))
                            && entry.getValue().equals(now.get(entry.getKey()));
            return new Change(without(before, same), without(now, same));
        }

        private static Map<String, Member> without(Map<String, Member> all, Predicate<Map.Entry<String, Member>> same) {
            return all.entrySet().stream()
                    .filter(same.negate())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        Set<String> articles() {
            Set<String> ids = new TreeSet<>(before.keySet());
            ids.addAll(now.keySet());
            return ids;
        }

        /** The origins of the families that lost, gained or changed members. */
        Set<String> families() {
            Set<String> origins = new TreeSet<>();
            before.values().forEach(member -> origins.add(member.origin()));
            now.values().forEach(member -> origins.add(member.origin()));
            return origins;
        }

        Set<String> gone() {
            Set<String> gone = new TreeSet<>(before.keySet());
            gone.removeAll(now.keySet());
            return gone;
        }

        /** The articles whose ties are no longer what they were. */
        Set<String> untied() {
            return articles().stream()
                    .filter(id -> !profile(before.get(id)).equals(profile(now.get(id))))
                    .collect(Collectors.toSet());
        }

        private static List<Object> profile(Member member) {
            return member == null || !member.original() ? List.of() : List.of(member.profile());
        }

        /** Those of them that stand for a family now. */
        List<Member> originals() {
            Set<String> untied = untied();
            return now.values().stream()
                    .filter(member -> member.original() && untied.contains(member.articleId()))
                    .toList();
        }
    }

    private Uni<Void> apply(Change change) {
        if (change.articles().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<String> touched = change.families();
        return store.stories()
                .saveMembers(change.gone(), change.now().values())
                .chain(() -> ties(change.originals()))
                .chain(ties -> near(touched, ties).chain(near -> new StoryNeighbourhoods(store.stories(), most)
                        .of(near)
                        .chain(before -> store.stories()
                                .replaceTies(change.untied(), ties)
                                .chain(() -> regroup(change, near, before)))));
    }

    private Uni<Set<Tie>> ties(List<Member> originals) {
        List<Profile> profiles = originals.stream().map(Member::profile).toList();
        return store.stories().candidates(profiles).map(candidates -> {
            Set<Tie> ties = new HashSet<>();
            profiles.forEach(profile ->
                    ties.addAll(StoryGroups.ties(profile, candidates.getOrDefault(profile.articleId(), List.of()))));
            return ties;
        });
    }

    /** The families, and those that were tied to them or are to be. */
    private Uni<Set<String>> near(Set<String> touched, Set<Tie> to) {
        return store.stories().ties(touched).map(from -> {
            Set<String> near = new TreeSet<>(touched);
            Stream.concat(from.values().stream().flatMap(List::stream), to.stream())
                    .forEach(tie -> {
                        near.add(tie.first());
                        near.add(tie.second());
                    });
            return near;
        });
    }

    /**
     * Tells the changed neighbourhoods apart anew.
     *
     * @param near the families touched and those tied to them
     * @param before their neighbourhoods before the change
     */
    private Uni<Void> regroup(Change change, Set<String> near, Set<Set<String>> before) {
        StoryNeighbourhoods neighbourhoods = new StoryNeighbourhoods(store.stories(), most);
        Set<String> around = new TreeSet<>(near);
        before.forEach(around::addAll);
        return neighbourhoods.of(around).chain(after -> {
            List<Set<String>> homes = after.stream()
                    .filter(home -> !before.contains(home) || !Collections.disjoint(home, change.families()))
                    .toList();
            Set<String> families = homes.stream().flatMap(Set::stream).collect(Collectors.toSet());
            return store.stories()
                    .families(families)
                    .chain(members -> write(told(homes, members, neighbourhoods), members, change.articles()));
        });
    }

    private static Map<String, Story> told(
            List<Set<String>> homes, List<Member> members, StoryNeighbourhoods neighbourhoods) {
        Map<String, List<Member>> byFamily = members.stream().collect(Collectors.groupingBy(Member::origin));
        Map<String, Story> stories = new HashMap<>();
        for (Set<String> home : homes) {
            List<Member> own = home.stream()
                    .flatMap(id -> byFamily.getOrDefault(id, List.of()).stream())
                    .toList();
            stories.putAll(Stories.of(own, neighbourhoods.within(home)));
        }
        return stories;
    }

    private Uni<Void> write(Map<String, Story> stories, List<Member> members, Set<String> articles) {
        Set<String> ids = new HashSet<>(articles);
        members.forEach(member -> ids.add(member.articleId()));
        return store.stories().stories(stories.keySet(), ids).chain(known -> store.stories()
                .saveStories(changed(stories, known), known));
    }

    private List<Story> changed(Map<String, Story> now, Map<String, Story> known) {
        Map<String, String> homes = new HashMap<>();
        known.values()
                .forEach(story -> story.articles().forEach(member -> homes.put(member.articleId(), story.storyId())));
        List<Story> changed = new ArrayList<>();
        now.forEach((id, story) -> {
            Story last = known.get(id);
            if (last == null || !Stories.said(last).equals(story)) {
                Set<String> predecessors = new TreeSet<>(last == null ? List.of() : last.predecessors());
                story.articles().stream()
                        .map(StoryArticle::articleId)
                        .filter(homes::containsKey)
                        .forEach(article -> predecessors.add(homes.get(article)));
                predecessors.remove(id);
                long revision = revisions.after(last == null ? 0 : last.revision());
                changed.add(Stories.after(story, revision, List.copyOf(predecessors)));
            }
        });
        known.values().stream()
                .filter(story -> story.state() == Story.State.ACTIVE && !now.containsKey(story.storyId()))
                .forEach(story -> changed.add(dissolved(story, now.values())));
        return changed;
    }

    private Story dissolved(Story story, Collection<Story> now) {
        Set<String> articles =
                story.articles().stream().map(StoryArticle::articleId).collect(Collectors.toSet());
        List<String> successors = now.stream()
                .filter(other -> other.articles().stream().anyMatch(member -> articles.contains(member.articleId())))
                .map(Story::storyId)
                .sorted()
                .toList();
        return Stories.dissolved(story, revisions.after(story.revision()), successors);
    }
}
