package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The first speaker of a claim.
 *
 * @param key one for all who speak for one body, and for all anonymous sources of one medium; null for the publisher itself and for
 *     an anonymous source that no medium is named for, as these are told apart by their article's family
 * @param name to show; null for the publisher itself
 * @param kind as {@link Claim.Speaker#kind()}, or {@code publisher}
 */
public record Voice(String key, String name, String kind) {

    static final String PUBLISHER = "publisher";
    static final String ANONYMOUS = "anonymous";
    static final String MEDIUM = "medium";
    private static final Set<String> SPEAKING_FOR_A_BODY = Set.of("official", "armed-group", "monitor");

    static Voice of(Claim claim) {
        List<Claim.Speaker> chain = claim.attribution();
        if (chain.isEmpty()) {
            return new Voice(null, null, PUBLISHER);
        }
        Claim.Speaker first = chain.get(0);
        if (ANONYMOUS.equals(first.kind())) {
            String medium = chain.stream()
                    .skip(1)
                    .filter(link -> MEDIUM.equals(link.kind()))
                    .map(Voice::identity)
                    .findFirst()
                    .orElse(null);
            return new Voice(medium == null ? null : "via:" + medium, first.name(), ANONYMOUS);
        }
        if (MEDIUM.equals(first.kind())) {
            return new Voice("via:" + identity(first), first.name(), MEDIUM);
        }
        return new Voice(
                first.affiliation() != null ? first.affiliation() : identity(first), first.name(), first.kind());
    }

    boolean publisher() {
        return PUBLISHER.equals(kind);
    }

    /**
     * Whether it is somebody in particular: a proper name, a body's "commander of the Northern Front", or the medium that an
     * anonymous source told; not "doctors" or "residents of Homs".
     */
    boolean named() {
        if (key == null || key.startsWith("via:") || name == null || name.isEmpty()) {
            return key != null;
        }
        boolean speaksForSomebody =
                SPEAKING_FOR_A_BODY.contains(kind) && name.chars().anyMatch(Character::isUpperCase);
        return !Character.isLowerCase(name.charAt(0)) || speaksForSomebody;
    }

    boolean sameAs(Voice other) {
        return key != null && key.equals(other.key);
    }

    private static String identity(Claim.Speaker speaker) {
        if (speaker.entityId() != null) {
            return speaker.entityId();
        }
        String name = speaker.name() == null ? speaker.text() : speaker.name();
        return name == null ? "unnamed" : name.toLowerCase(Locale.ROOT);
    }
}
