package io.wireloom.dedupe.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.dedupe.stories.Tie;
import io.wireloom.dedupe.weaving.TieMemory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which families are alike, as one transaction sees it: read from the database where this instance does not remember it. */
final class StoryTies {

    private static final String TIES =
            """
            with one(id) as (select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))
            select t.first_id, t.second_id, t.likeness from dedupe.story_tie t join one on t.first_id = one.id
            union
            select t.first_id, t.second_id, t.likeness from dedupe.story_tie t join one on t.second_id = one.id""";

    private static final String TIE_STATE = "select state from dedupe.story_tie_state";

    private static final String REMOVE_TIES_FROM =
            """
            delete from dedupe.story_tie where first_id in (
                select jsonb_array_elements_text(cast(cast(:rows as text) as jsonb)))""";

    private static final String REMOVE_TIES_TO =
            """
            delete from dedupe.story_tie where second_id in (
                select jsonb_array_elements_text(cast(cast(:rows as text) as jsonb)))""";

    private static final String ADD_TIES =
            """
            insert into dedupe.story_tie (first_id, second_id, likeness)
            select r.first, r.second, r.likeness
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r(first text, second text, likeness double precision)""";

    private final Sql sql;
    private final TieMemory memory;

    /** The state that ties stand in; null until it is asked for. */
    private String stands;

    StoryTies(Sql sql, TieMemory memory) {
        this.sql = sql;
        this.memory = memory;
    }

    /** The ties that have an origin at an end, by each of the origins. */
    Uni<Map<String, List<Tie>>> of(Collection<String> origins) {
        return standing().chain(state -> {
            Map<String, List<Tie>> ties = new HashMap<>();
            Set<String> missing = new LinkedHashSet<>();
            for (String origin : origins) {
                List<Tie> known = memory.of(origin, state);
                if (known == null) {
                    missing.add(origin);
                } else {
                    ties.put(origin, known);
                }
            }
            return missing.isEmpty()
                    ? Uni.createFrom().item(ties)
                    : sql.rows(TIES, Map.of("ids", missing)).map(rows -> {
                        byEnd(missing, rows).forEach((origin, of) -> {
                            memory.note(origin, of, state);
                            ties.put(origin, of);
                        });
                        return ties;
                    });
        });
    }

    private static Map<String, List<Tie>> byEnd(Set<String> origins, List<Object[]> rows) {
        Map<String, List<Tie>> byEnd = new HashMap<>();
        origins.forEach(origin -> byEnd.put(origin, new ArrayList<>()));
        for (Object[] row : rows) {
            Tie tie = new Tie((String) row[0], (String) row[1], ((Number) row[2]).doubleValue());
            for (String end : List.of(tie.first(), tie.second())) {
                List<Tie> of = byEnd.get(end);
                if (of != null) {
                    of.add(tie);
                }
            }
        }
        byEnd.replaceAll((origin, of) -> List.copyOf(of));
        return byEnd;
    }

    /** The state that ties stand in; what is remembered of another one is forgotten. */
    private Uni<String> standing() {
        return stands == null ? state().invoke(memory::stand) : Uni.createFrom().item(stands);
    }

    private Uni<String> state() {
        return sql.texts(TIE_STATE, Map.of()).map(states -> states.get(0)).invoke(state -> stands = state);
    }

    /** Takes out all ties that have one of the origins at an end, and stores {@code ties}. */
    Uni<Void> replace(Collection<String> origins, Collection<Tie> ties) {
        if (origins.isEmpty() && ties.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return of(origins).chain(gone -> {
            Set<Tie> changed = new LinkedHashSet<>(ties);
            gone.values().forEach(changed::addAll);
            String before = stands;
            return sql.runFor(origins, REMOVE_TIES_FROM)
                    .chain(() -> sql.runFor(origins, REMOVE_TIES_TO))
                    .chain(() -> sql.runFor(ties, ADD_TIES))
                    .chain(this::state)
                    .invoke(after -> memory.changed(changed, before, after))
                    .replaceWithVoid();
        });
    }
}
