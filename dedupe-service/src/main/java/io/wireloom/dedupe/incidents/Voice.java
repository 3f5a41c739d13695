package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The first speaker of a claim.
 *
 * @param key one for all who speak for one body, and for all anonymous sources of one medium; null for the publisher itself, for an
 *     anonymous source that no medium is named for, and for a medium without a name, as these are told apart by their article's family
 * @param name to show; null for the publisher itself
 * @param kind as {@link Claim.Speaker#kind()}, or {@code publisher}
 */
public record Voice(String key, String name, String kind) {

    static final String PUBLISHER = "publisher";
    static final String ANONYMOUS = "anonymous";
    static final String MEDIUM = "medium";
    static final String OFFICIAL = "official";

    /** Begins the key of a medium that is cited, and of the anonymous sources that told it. */
    static final String VIA = "via:";

    private static final Set<String> SPEAKING_FOR_A_BODY = Set.of(OFFICIAL, "armed-group", "monitor");

    /** Matching asks for the same voices over and over, and reading their words takes time. */
    private static final int REMEMBERED = 20_000;

    private static final Voice OUTLET = new Voice(null, null, PUBLISHER);
    private static final Map<List<Words>, Voice> KNOWN = new ConcurrentHashMap<>();

    /** What of a link its voice depends on. */
    private record Words(String name, String text, String entityId, String kind, String role, String affiliation) {

        static Words of(Claim.Speaker link) {
            return new Words(link.name(), link.text(), link.entityId(), link.kind(), link.role(), link.affiliation());
        }
    }

    static Voice of(Claim claim) {
        List<Claim.Speaker> chain = claim.attribution();
        if (chain.isEmpty()) {
            return OUTLET;
        }
        List<Words> words = chain.stream().map(Words::of).toList();
        Voice known = KNOWN.get(words);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() >= REMEMBERED) {
            KNOWN.clear();
        }
        Voice read = read(chain);
        KNOWN.put(words, read);
        return read;
    }

    private static Voice read(List<Claim.Speaker> chain) {
        Claim.Speaker first = chain.get(0);
        if (ANONYMOUS.equals(first.kind())) {
            String medium = chain.stream()
                    .skip(1)
                    .filter(link -> MEDIUM.equals(link.kind()) && !Bodies.namelessMedium(link))
                    .map(Voice::via)
                    .findFirst()
                    .orElseGet(() -> ofAffiliation(first));
            return new Voice(medium, first.name(), ANONYMOUS);
        }
        if (MEDIUM.equals(first.kind())) {
            return new Voice(Bodies.namelessMedium(first) ? null : via(first), first.name(), MEDIUM);
        }
        return new Voice(Bodies.of(first), first.name(), first.kind());
    }

    /** Whether it is a medium without a name: "reports say". */
    boolean namelessMedium() {
        return key == null && MEDIUM.equals(kind);
    }

    /** Whether it is a medium that is cited without its source. */
    boolean medium() {
        return key != null && MEDIUM.equals(kind);
    }

    boolean publisher() {
        return PUBLISHER.equals(kind);
    }

    /**
     * Whether it is somebody in particular: a proper name, a body's "commander of the Northern Front", or the medium that an
     * anonymous source told; not "doctors" or "residents of Homs".
     */
    boolean named() {
        if (key == null || key.startsWith(VIA) || name == null || name.isEmpty()) {
            return key != null;
        }
        boolean speaksForSomebody =
                SPEAKING_FOR_A_BODY.contains(kind) && name.chars().anyMatch(Character::isUpperCase);
        return !Character.isLowerCase(name.charAt(0)) || speaksForSomebody;
    }

    boolean sameAs(Voice other) {
        return key != null && key.equals(other.key);
    }

    /** "A source of the newspaper" told the newspaper; "an official of the ministry" speaks for the ministry, if without a name. */
    private static String ofAffiliation(Claim.Speaker unnamed) {
        String body = unnamed.affiliation() == null ? null : Bodies.of(unnamed);
        return body == null || Bodies.isState(body) ? body : VIA + Bodies.outlet(body);
    }

    private static String via(Claim.Speaker medium) {
        return VIA + Bodies.outlet(Bodies.identity(medium));
    }
}
