package io.wireloom.query.export;

import io.wireloom.contracts.Claim;
import io.wireloom.query.search.Names;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the names of the parties to an event tell of them. */
final class Parties {

    private static final Set<String> UNARMED =
            Set.of("civilians", "children", "women", "journalists", "aid-workers", "medics");
    private static final Set<String> STATE_WORDS = new HashSet<>(
            Crosswalk.lines("state-words.txt").stream().map(line -> line.get(0)).toList());
    private static final Set<String> COUNTRIES = countries();

    private Parties() {}

    /** Whether one of them is a state, or a state's own forces or bodies. */
    static boolean state(List<Claim.Entity> entities) {
        return entities.stream().anyMatch(Parties::state);
    }

    private static boolean state(Claim.Entity entity) {
        String key = entity.entityId() == null ? Names.key(entity.name()) : entity.entityId();
        return COUNTRIES.contains(key)
                || STATE_WORDS.contains(key)
                || Arrays.stream(key.split("-")).anyMatch(STATE_WORDS::contains);
    }

    /** Whether there are any, and none of them is armed. */
    static boolean unarmed(List<Claim.Entity> entities) {
        return !entities.isEmpty()
                && entities.stream()
                        .allMatch(entity -> UNARMED.contains(
                                entity.entityId() == null ? Names.key(entity.name()) : entity.entityId()));
    }

    /** Entity ids of states are their English names in lower case, joined by hyphens. */
    private static Set<String> countries() {
        Set<String> ids = new HashSet<>();
        for (String code : Locale.getISOCountries()) {
            ids.add(Names.key(new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)));
        }
        return ids;
    }
}
