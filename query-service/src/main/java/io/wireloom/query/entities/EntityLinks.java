package io.wireloom.query.entities;

import io.wireloom.contracts.Claim;
import io.wireloom.query.search.Names;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Under which id an entity is kept, and where its page is. Null stands for what has neither an id nor a letter in its name. */
public final class EntityLinks {

    private EntityLinks() {}

    /** The address of an entity's page, such as {@code /actors/islamic-state}; null for a null id. */
    public static String path(EntityKind kind, String id) {
        return id == null ? null : kind.path() + "/" + segment(id);
    }

    /** The page of somebody who acts or is hit. */
    public static String actor(Claim.Entity entity) {
        return path(EntityKind.ACTOR, id(entity));
    }

    /** The page of a place. */
    public static String place(Claim.Place place) {
        return place == null ? null : path(EntityKind.PLACE, id(place));
    }

    /** The page of a speaker. */
    public static String speaker(Claim.Speaker speaker) {
        return path(EntityKind.SPEAKER, id(speaker));
    }

    /** The page of an outlet, by its name. */
    public static String source(String name) {
        return path(EntityKind.SOURCE, id(name));
    }

    /** The entity's id over spellings, else its folded name. */
    public static String id(Claim.Entity entity) {
        return id(entity.entityId(), entity.name());
    }

    /** The place's GeoNames id, else its folded name. */
    public static String id(Claim.Place place) {
        return place.geonameId() == null ? id(place.name()) : place.geonameId().toString();
    }

    /** The speaker's id over spellings, else its folded name. */
    public static String id(Claim.Speaker speaker) {
        return id(speaker.entityId(), speaker.name());
    }

    /** The folded name: lower case, without accents, words joined by hyphens; null when no letter or digit is in it. */
    public static String id(String name) {
        String key = Names.key(name);
        return key.isEmpty() ? null : key;
    }

    private static String id(String entityId, String name) {
        return entityId == null || entityId.isBlank() ? id(name) : entityId;
    }

    /** A path segment of an address (RFC 3986). */
    public static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
