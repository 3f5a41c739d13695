package io.wireloom.dedupe.persistence;

import com.dynatrace.hash4j.hashing.Hashing;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Story;
import io.wireloom.dedupe.persistence.Sql.Bodied;
import io.wireloom.dedupe.stories.Likeness;
import io.wireloom.dedupe.stories.Member;
import io.wireloom.dedupe.stories.Profile;
import io.wireloom.dedupe.stories.StoryGroups;
import io.wireloom.dedupe.stories.Tie;
import io.wireloom.dedupe.weaving.Recollection;
import io.wireloom.dedupe.weaving.StoryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** What articles are about, what finds them, which families are alike, and stories with their articles. */
final class StoryTables implements StoryStore {

    private static final String MEMBERS =
            """
            select article_id, stamp from dedupe.story_article where article_id in (
                select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))""";

    private static final String FAMILIES =
            """
            select article_id, stamp from dedupe.story_article where origin_id in (
                select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))""";

    private static final String BODIES =
            """
            select stamp, body from dedupe.story_article where article_id in (
                select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))""";

    private static final String REMOVE_MEMBERS =
            """
            delete from dedupe.story_article where article_id in (
                select jsonb_array_elements_text(cast(cast(:rows as text) as jsonb)))""";

    private static final String REMOVE_KEYS =
            """
            delete from dedupe.story_key where article_id in (
                select jsonb_array_elements_text(cast(cast(:rows as text) as jsonb)))""";

    private static final String SAVE_MEMBERS =
            """
            insert into dedupe.story_article (article_id, origin_id, stamp, body)
            select r."articleId", r."originId", r.stamp, r.body
            from rows from (
                jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as ("articleId" text, "originId" text, stamp bigint),
                unnest(cast(:bodies as text[]))) as r("articleId", "originId", stamp, body)
            on conflict (article_id) do update set origin_id = excluded.origin_id, stamp = excluded.stamp,
                body = excluded.body""";

    private static final String ADD_KEYS =
            """
            insert into dedupe.story_key (stem, article_id, published_at)
            select key, r."articleId", r."publishedAt"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r("articleId" text, "publishedAt" timestamptz, keys jsonb)
            cross join lateral jsonb_array_elements_text(r.keys) as key""";

    /**
     * Those of unknown time apart, so that both are asked for by the same index. Stem by stem ({@code offset 0}): of a table of some
     * thousand rows the planner would rather read the whole horizon for each article.
     */
    private static final String CANDIDATES =
            """
            select r."articleId", found.article_id
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                    as r("articleId" text, keys jsonb, earliest timestamptz, latest timestamptz)
             cross join lateral (
                select holding.article_id from jsonb_array_elements_text(r.keys) as key
                 cross join lateral (
                    select article_id from dedupe.story_key
                     where stem = key and published_at between r.earliest and r.latest
                    union all
                    select article_id from dedupe.story_key where stem = key and published_at is null
                    offset 0) as holding
                 where holding.article_id <> r."articleId"
                 group by holding.article_id having count(*) >= :least) as found""";

    private final Sql sql;
    private final Recollection recollection;
    private final StoryTies ties;
    private final StoryRecords stories;

    StoryTables(Mutiny.StatelessSession session, Recollection recollection) {
        this.sql = new Sql(session);
        this.recollection = recollection;
        this.ties = new StoryTies(sql, recollection.ties());
        this.stories = new StoryRecords(sql);
    }

    @Override
    public Uni<Map<String, Member>> members(Collection<String> articleIds) {
        return sql.rows(MEMBERS, Map.of("ids", articleIds)).chain(this::read).map(members -> members.stream()
                .collect(Collectors.toMap(Member::articleId, member -> member)));
    }

    @Override
    public Uni<List<Member>> families(Collection<String> origins) {
        return sql.rows(FAMILIES, Map.of("ids", origins)).chain(this::read);
    }

    /** Reads those that are not remembered. */
    private Uni<List<Member>> read(List<Object[]> stamps) {
        List<Member> members = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Object[] row : stamps) {
            Member known = row[1] == null ? null : recollection.member((String) row[0], ((Number) row[1]).longValue());
            if (known == null) {
                missing.add((String) row[0]);
            } else {
                members.add(known);
            }
        }
        return missing.isEmpty()
                ? Uni.createFrom().item(members)
                : sql.rows(BODIES, Map.of("ids", missing)).map(rows -> {
                    for (Object[] row : rows) {
                        Member member = Sql.read(row[1], Member.class);
                        if (row[0] != null) {
                            recollection.note(member, ((Number) row[0]).longValue());
                        }
                        members.add(member);
                    }
                    return members;
                });
    }

    @Override
    public Uni<Void> saveMembers(Collection<String> gone, Collection<Member> members) {
        Set<String> rekeyed = new HashSet<>(gone);
        members.forEach(member -> rekeyed.add(member.articleId()));
        List<Found> keys = members.stream()
                .filter(Member::original)
                .map(member -> Found.by(member.profile()))
                .toList();
        return sql.runFor(gone, REMOVE_MEMBERS)
                .chain(() -> sql.runFor(rekeyed, REMOVE_KEYS))
                .chain(() -> sql.runForBodied(members.stream().map(this::row).toList(), SAVE_MEMBERS))
                .chain(() -> sql.runFor(keys, ADD_KEYS));
    }

    /** What an article is found by. */
    private record Found(String articleId, Instant publishedAt, List<String> keys) {

        static Found by(Profile profile) {
            return new Found(profile.articleId(), profile.publishedAt(), profile.keys());
        }
    }

    /** What an article looks for: from when to when, as the database writes times. */
    private record Asked(String articleId, List<String> keys, String earliest, String latest) {

        static Asked about(Profile profile) {
            Instant published = profile.publishedAt();
            return new Asked(
                    profile.articleId(),
                    profile.keys(),
                    published == null
                            ? "-infinity"
                            : published.minus(Likeness.HORIZON).toString(),
                    published == null
                            ? "infinity"
                            : published.plus(Likeness.HORIZON).toString());
        }
    }

    private Bodied row(Member member) {
        String body = MessageCodec.writeText(member);
        long stamp = Hashing.komihash5_0().hashCharsToLong(body);
        recollection.note(member, stamp);
        return new Bodied(Map.of("articleId", member.articleId(), "originId", member.origin(), "stamp", stamp), body);
    }

    @Override
    public Uni<Map<String, List<Profile>>> candidates(Collection<Profile> profiles) {
        List<Asked> asked = profiles.stream().map(Asked::about).toList();
        return asked.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : sql.rows(CANDIDATES, Map.of("rows", asked, "least", StoryGroups.SHARED_KEYS))
                        .chain(pairs -> members(pairs.stream()
                                        .map(pair -> (String) pair[1])
                                        .collect(Collectors.toSet()))
                                .map(members -> pairs.stream()
                                        .collect(Collectors.groupingBy(
                                                pair -> (String) pair[0],
                                                Collectors.mapping(
                                                        pair -> members.get((String) pair[1])
                                                                .profile(),
                                                        Collectors.toList())))));
    }

    @Override
    public Uni<Map<String, List<Tie>>> ties(Collection<String> origins) {
        return ties.of(origins);
    }

    @Override
    public Uni<Void> replaceTies(Collection<String> origins, Collection<Tie> with) {
        return ties.replace(origins, with);
    }

    @Override
    public Uni<Map<String, Story>> stories(Collection<String> storyIds, Collection<String> articleIds) {
        return stories.holding(storyIds, articleIds);
    }

    @Override
    public Uni<Void> saveStories(Collection<Story> with, Map<String, Story> before) {
        return stories.save(with, before);
    }

    @Override
    public Uni<List<Story>> endedWith(Collection<String> articleIds) {
        return stories.endedWith(articleIds);
    }
}
