package io.wireloom.contracts.acled;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Entity;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The words of a claim that tell its sub-event: how the event is named, who did it, to whom, by what means. */
final class ClaimWords {

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}]+");

    private static final Set<String> STATE_WORDS = Set.of(
            "police", "policeman", "policemen", "officer", "officers", "army", "military", "navy", "soldier", "soldiers",
            "troop", "troops", "government", "regime", "authorities", "coalition", "marines", "gendarmes", "court",
            "ministry", "state", "guards", "commandos", "customs", "prosecutor", "prosecutors", "paratroopers",
            "peacekeepers", "junta", "official", "officials", "forces", "servicemen", "airmen", "personnel");
    private static final Set<String> GROUP_WORDS = Set.of(
            "rebel", "rebels", "militant", "militants", "fighter", "fighters", "gunman", "gunmen", "insurgent",
            "insurgents", "militia", "militias", "militiamen", "terrorist", "terrorists", "jihadists", "separatists",
            "guerrillas", "extremists", "bandits", "assailants", "attackers", "bombers", "bomber", "mercenaries",
            "paramilitaries", "gang", "gangs", "pirates", "faction", "group", "opposition", "armed");
    private static final Set<String> COMBATANT_WORDS = Set.of("combatants", "soldiers", "fighters", "militants", "troops");
    private static final Set<String> PROTESTER_WORDS = Set.of(
            "protester", "protesters", "protestor", "protestors", "demonstrator", "demonstrators", "protest", "protests",
            "demonstration", "demonstrations", "rally", "rallies", "marchers", "march", "strikers", "sit-in", "rioters",
            "crowd", "crowds", "sit-ins", "unrest", "riot", "riots");
    private static final Set<String> COUNTRIES = countries();

    private final Claim claim;
    private final Set<String> event;
    private final Set<String> evidence;

    ClaimWords(Claim claim) {
        this.claim = claim;
        this.evidence = words(claim.evidence().text());
        this.event = words(claim.event().text() == null ? "" : claim.event().text());
    }

    /** Whether the sentence that makes the claim has one of the words. */
    boolean said(Set<String> words) {
        return evidence.stream().anyMatch(words::contains);
    }

    boolean protest() {
        return said(PROTESTER_WORDS);
    }

    boolean named(Set<String> words) {
        return event.stream().anyMatch(words::contains);
    }

    boolean armedWith(Set<String> weapons) {
        return claim.weapons().stream().anyMatch(weapon -> meets(weapon.text(), weapons) || weapons.contains(weapon.name()));
    }

    boolean byThose(Set<String> words) {
        return claim.actors().stream().anyMatch(actor -> meets(actor.text(), words));
    }

    boolean onThose(Set<String> words) {
        return claim.targets().stream().anyMatch(target -> meets(target.text(), words));
    }

    /** Whether a state's own forces or bodies did it; a proxy "backed" by a state is none. */
    boolean byState() {
        return claim.actors().stream().anyMatch(ClaimWords::state);
    }

    boolean onGroup() {
        return claim.targets().stream().anyMatch(target -> !state(target));
    }

    /** Whether those it hit fight themselves. */
    boolean onFighters() {
        Predicate<Entity> fights = target -> state(target) || meets(target.text(), GROUP_WORDS);
        return claim.targets().stream().anyMatch(fights)
                || claim.tallies().stream().anyMatch(tally -> COMBATANT_WORDS.contains(tally.of()));
    }

    private static boolean state(Entity entity) {
        if (meets(entity.text(), GROUP_WORDS)) {
            return false;
        }
        return meets(entity.text(), STATE_WORDS)
                || COUNTRIES.contains(entity.entityId() == null ? "" : entity.entityId());
    }

    private static boolean meets(String text, Set<String> words) {
        return words(text).stream().anyMatch(words::contains);
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(OTHER.split(text.toLowerCase(Locale.ROOT))));
    }

    /** Entity ids of states are their English names in lower case, joined by hyphens. */
    private static Set<String> countries() {
        Set<String> ids = new HashSet<>();
        Arrays.stream(Locale.getISOCountries())
                .map(code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH))
                .map(name -> OTHER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-"))
                .forEach(ids::add);
        return Set.copyOf(ids);
    }
}
