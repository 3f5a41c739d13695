package io.wireloom.query.desk;

import io.wireloom.query.entities.EntityFilter;
import io.wireloom.query.entities.EntityKind;
import io.wireloom.query.entities.EntitySummary;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The entities of a kind, those that most claims name first.
 *
 * @param kind the kind's word
 * @param title the kind, in words
 * @param kinds every kind, to choose from
 * @param q the beginnings of names they were searched by; empty when by none
 * @param rows the entities
 * @param older the address of the next page; null on the last
 * @param continued whether this is not the first page
 */
public record EntitiesPage(
        String kind, String title, List<Tab> kinds, String q, List<Row> rows, String older, boolean continued) {

    /**
     * A kind to choose.
     *
     * @param label in words
     * @param href its address
     * @param here whether it is shown
     */
    public record Tab(String label, String href, boolean here) {}

    /**
     * An entity in the list.
     *
     * @param name its name
     * @param href its page
     * @param claims how many claims name it, in words
     */
    public record Row(String name, String href, String claims) {}

    public static EntitiesPage of(EntityFilter filter, List<EntitySummary> entities, String older, boolean continued) {
        return new EntitiesPage(
                filter.kind().word(),
                plural(filter.kind()),
                Arrays.stream(EntityKind.values())
                        .map(kind -> new Tab(plural(kind), "/entities?kind=" + kind.word(), kind == filter.kind()))
                        .toList(),
                Objects.toString(filter.q(), ""),
                entities.stream()
                        .map(entity ->
                                new Row(entity.name(), entity.page(), Labels.count(entity.claims(), "claim", "claims")))
                        .toList(),
                older,
                continued);
    }

    private static String plural(EntityKind kind) {
        return Labels.human(kind.word()) + "s";
    }
}
