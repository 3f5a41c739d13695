package io.wireloom.query.entities;

/**
 * An entity in a list.
 *
 * @param kind the kind's word
 * @param id its id
 * @param name the name that it is shown under
 * @param claims standing claims that name it as such
 * @param page path of its page
 */
public record EntitySummary(String kind, String id, String name, int claims, String page) {

    public static EntitySummary of(EntityKind kind, String id, String name, int claims) {
        return new EntitySummary(kind.word(), id, name, claims, EntityLinks.path(kind, id));
    }
}
