package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.query.entities.EntityKind;
import io.wireloom.query.entities.Mention;
import io.wireloom.query.entities.Naming;
import io.wireloom.query.search.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes the entities that can be listed: their names, and how many standing claims name each. */
@ApplicationScoped
class EntityCounts {

    private static final String OF_ARTICLES =
            """
            select kind, entity, count(*) from query.entity_mention
             where article_id = any(cast(:articles as text[])) and fate = 'standing' group by kind, entity""";

    /** In the order of the key, so that two writers who meet in several rows meet in the same order. */
    private static final String ADD =
            """
            insert into query.entity as held (kind, entity, name, rank, names, words, claims)
            select kind, entity, name, rank, names, words, claims
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r(kind text, entity text, name text, rank text, names text[], words text, claims integer)
             order by kind, entity
            on conflict (kind, entity) do update
               set claims = held.claims + excluded.claims,
                   name = case when excluded.rank < held.rank then excluded.name else held.name end,
                   rank = least(excluded.rank, held.rank),
                   names = case when excluded.rank = 'UNNAMED' then held.names
                                else held.names || array(select n from unnest(excluded.names) as u(n)
                                                          where n <> all(held.names)) end,
                   words = case when excluded.rank = 'UNNAMED' or excluded.names <@ held.names then held.words
                                else held.words || ' ' || excluded.words end
             where excluded.claims <> 0 or not excluded.names <@ held.names"""
                    .replace("UNNAMED", Naming.UNNAMED);

    private record Key(EntityKind kind, String entity) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byKind = kind.word().compareTo(other.kind.word());
            return byKind != 0 ? byKind : entity.compareTo(other.entity);
        }
    }

    /**
     * Does what changes the mentions of articles, and adds to the counts what it changed.
     *
     * @param named mentions that give the entities their names, of each article its own
     */
    Uni<Void> around(Mutiny.Session session, String[] articles, List<List<Mention>> named, Supplier<Uni<Void>> change) {
        return standing(session, articles).chain(before -> change.get()
                .chain(() -> standing(session, articles))
                .chain(after -> add(session, rows(before, after, named))));
    }

    private static Uni<Map<Key, Long>> standing(Mutiny.Session session, String[] articles) {
        return NativeStatement.rows(session, OF_ARTICLES)
                .setParameter("articles", articles)
                .getResultList()
                .map(rows -> {
                    Map<Key, Long> standing = new HashMap<>();
                    rows.forEach(row ->
                            standing.put(new Key(EntityKind.of((String) row[0]), (String) row[1]), (Long) row[2]));
                    return standing;
                });
    }

    private static List<Map<String, Object>> rows(
            Map<Key, Long> before, Map<Key, Long> after, List<List<Mention>> named) {
        Map<Key, NavigableMap<String, String>> names = new TreeMap<>();
        named.forEach(mentions -> names(mentions)
                .forEach((key, name) -> names.computeIfAbsent(key, unnamed -> new TreeMap<>())
                        .put(Naming.rank(key.entity, name), name)));
        before.keySet().forEach(key -> names.computeIfAbsent(key, unnamed -> new TreeMap<>()));
        List<Map<String, Object>> rows = new ArrayList<>();
        names.forEach((key, ranked) -> {
            long more = after.getOrDefault(key, 0L) - before.getOrDefault(key, 0L);
            if (!ranked.isEmpty() || more != 0) {
                rows.add(row(key, ranked, more));
            }
        });
        return rows;
    }

    /** The name that an article gives each entity: of several that which is shown rather. */
    private static Map<Key, String> names(List<Mention> mentions) {
        Map<Key, String> names = new HashMap<>();
        mentions.forEach(mention -> names.merge(
                new Key(mention.kind(), Rows.clean(mention.entity())),
                mention.name(),
                (one, other) -> Naming.rank(mention.entity(), one).compareTo(Naming.rank(mention.entity(), other)) <= 0
                        ? one
                        : other));
        return names;
    }

    /**
     * @param ranked its names by their ranks; empty when nothing at hand names it: it is known by name already
     */
    private static Map<String, Object> row(Key key, NavigableMap<String, String> ranked, long more) {
        NavigableMap<String, String> names =
                ranked.isEmpty() ? new TreeMap<>(Map.of(Naming.UNNAMED, key.entity)) : ranked;
        return Map.of(
                "kind",
                key.kind.word(),
                "entity",
                key.entity,
                "name",
                names.firstEntry().getValue(),
                "rank",
                names.firstKey(),
                "names",
                names.values(),
                "words",
                ranked.values().stream()
                        .map(name -> Names.key(name).replace('-', ' '))
                        .collect(Collectors.joining(" ")),
                "claims",
                more);
    }

    private static Uni<Void> add(Mutiny.Session session, List<Map<String, Object>> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : NativeStatement.rows(session, ADD)
                        .setParameter("rows", MessageCodec.writeText(rows))
                        .executeUpdate()
                        .replaceWithVoid();
    }
}
