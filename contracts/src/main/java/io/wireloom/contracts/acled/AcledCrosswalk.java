package io.wireloom.contracts.acled;

import io.wireloom.contracts.Claim;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From PLOVER's event types, with the subtypes of this project, to ACLED's sub-event types. Where a type alone does not decide,
 * the claim's actors, targets, weapons and words do, by the definitions of the ACLED Codebook (2023): violence with a state's or
 * group's fighters on both sides is a battle, violence against unarmed people is an attack; ceasefires, surrenders, releases of
 * prisoners and evacuation deals are agreements; weapons seized, defused or shot down are disrupted.
 *
 * <p>What states say to one another (SANCTION, DISAPPROVE, DEMAND, SUPPORT and the like), aid, investigations and crime for gain
 * have no sub-event type of ACLED's.
 */
public final class AcledCrosswalk {

    private static final Set<String> SUICIDE = Set.of("suicide", "himself", "herself", "themselves", "itself");
    private static final Set<String> GRENADES = Set.of("grenade", "grenades");
    private static final Set<String> SEXUAL = Set.of("rape", "rapes", "raped", "raping", "sexual", "sexually", "gang-raped");
    private static final Set<String> DOWNED =
            Set.of("shot", "shoot", "down", "downed", "intercept", "intercepted", "brought", "destroyed");
    private static final Set<String> PROPERTY = Set.of(
            "burn", "burned", "burnt", "burning", "torch", "torched", "torching", "fire", "loot", "looted", "looting",
            "vandalised", "vandalized", "ransacked", "ransack", "razed", "demolished", "pillaged", "arson", "destroyed",
            "destroy", "destroying");
    private static final Set<String> RIOTING = Set.of("riot", "riots", "rioted", "rioting", "unrest", "mayhem");
    private static final Set<String> MOBS = Set.of(
            "mob", "mobs", "villagers", "vigilante", "vigilantes", "crowd", "residents", "lynched", "lynching", "lynch",
            "students", "locals", "communal", "youths", "fans", "supporters");
    private static final Set<String> WEAPONS = Set.of(
            "weapon", "weapons", "arms", "ammunition", "explosive", "explosives", "bomb", "bombs", "rifle", "rifles",
            "guns", "gun", "grenade", "grenades", "rocket", "rockets", "mines", "landmines", "pistols", "firearms",
            "cache", "drone", "drones", "missile", "missiles", "munitions", "device", "devices", "ied", "ieds");
    private static final Set<String> BASES = Set.of(
            "base", "bases", "post", "posts", "outpost", "outposts", "headquarters", "camp", "camps", "checkpoint",
            "checkpoints", "point", "points", "garrison");
    private static final Set<String> TRUCES = Set.of(
            "ceasefire", "cease-fire", "truce", "armistice", "surrender", "surrendered", "surrenders", "release",
            "released", "releases", "freed", "frees", "swap", "exchange", "evacuation", "pardoned", "amnesty");
    private static final Set<String> DISPERSING = Set.of(
            "disperse", "dispersed", "disperses", "dispersing", "gas", "tear", "cannon", "banned", "broke", "break");

    private AcledCrosswalk() {}

    /** The sub-event type of one claim; empty when ACLED has none for it. */
    public static Optional<AcledSubEvent> of(Claim claim) {
        ClaimWords words = new ClaimWords(claim);
        return switch (claim.event().type()) {
            case "ASSAULT" -> Optional.of(assault(claim, words));
            case "PROTEST" -> Optional.of(
                    words.named(RIOTING) ? AcledSubEvent.VIOLENT_DEMONSTRATION : AcledSubEvent.PEACEFUL_PROTEST);
            case "COERCE" -> Optional.of(coerce(claim, words));
            case "MOBILIZE" -> Optional.of(
                    words.onThose(BASES) ? AcledSubEvent.HEADQUARTERS : AcledSubEvent.CHANGE_TO_GROUP);
            case "RETREAT" -> Optional.of(retreat(words));
            case "AGREE", "CONCEDE" -> Optional.of(AcledSubEvent.AGREEMENT);
            case "CRIME" -> words.named(PROPERTY) ? Optional.of(AcledSubEvent.LOOTING) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /**
     * The sub-event type of claims that tell one story: the first that ACLED has a type for, unless the others say that a
     * protest was met with force or turned violent.
     */
    public static Optional<AcledSubEvent> of(List<Claim> claims) {
        List<AcledSubEvent> told =
                claims.stream().flatMap(claim -> of(claim).stream()).toList();
        Set<AcledSubEvent> all = told.stream()
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AcledSubEvent.class)));
        for (AcledSubEvent strong : List.of(
                AcledSubEvent.CHEMICAL_WEAPON,
                AcledSubEvent.SUICIDE_BOMB,
                AcledSubEvent.SEXUAL_VIOLENCE,
                AcledSubEvent.EXCESSIVE_FORCE)) {
            if (all.contains(strong)) {
                return Optional.of(strong);
            }
        }
        return protest(claims, all).or(() -> told.stream().findFirst());
    }

    private static Optional<AcledSubEvent> protest(List<Claim> claims, Set<AcledSubEvent> all) {
        boolean protest = all.contains(AcledSubEvent.PEACEFUL_PROTEST)
                || all.contains(AcledSubEvent.VIOLENT_DEMONSTRATION)
                || claims.stream().map(ClaimWords::new).anyMatch(words -> words.onProtesters() || words.byProtesters());
        if (!protest) {
            return Optional.empty();
        }
        if (all.contains(AcledSubEvent.VIOLENT_DEMONSTRATION) || all.contains(AcledSubEvent.ARMED_CLASH)) {
            return Optional.of(AcledSubEvent.VIOLENT_DEMONSTRATION);
        }
        boolean intervened = all.contains(AcledSubEvent.ARRESTS) || all.contains(AcledSubEvent.PROTEST_WITH_INTERVENTION);
        return Optional.of(intervened ? AcledSubEvent.PROTEST_WITH_INTERVENTION : AcledSubEvent.PEACEFUL_PROTEST);
    }

    private static AcledSubEvent assault(Claim claim, ClaimWords words) {
        String subtype = claim.event().subtype() == null ? "other" : claim.event().subtype();
        return switch (subtype) {
            case "air-strike" -> AcledSubEvent.AIR_STRIKE;
            case "shelling" -> AcledSubEvent.SHELLING;
            case "chemical-attack" -> AcledSubEvent.CHEMICAL_WEAPON;
            case "bombing" -> bombing(words);
            case "territory-gain" ->
                words.byState()
                        ? AcledSubEvent.GOVERNMENT_REGAINS_TERRITORY
                        : AcledSubEvent.NON_STATE_ACTOR_OVERTAKES_TERRITORY;
            case "abduction" -> AcledSubEvent.ABDUCTION;
            case "armed-clash", "killing" -> violence(claim, words);
            default -> other(claim, words);
        };
    }

    private static AcledSubEvent bombing(ClaimWords words) {
        if (words.named(SUICIDE) || words.byThose(SUICIDE) || words.armedWith(SUICIDE)) {
            return AcledSubEvent.SUICIDE_BOMB;
        }
        return words.named(GRENADES) || words.armedWith(GRENADES)
                ? AcledSubEvent.GRENADE
                : AcledSubEvent.REMOTE_EXPLOSIVE;
    }

    private static AcledSubEvent violence(Claim claim, ClaimWords words) {
        if (words.onProtesters() && (words.byState() || !words.byGroup())) {
            return AcledSubEvent.EXCESSIVE_FORCE;
        }
        if (words.byThose(MOBS) || words.named(MOBS)) {
            return AcledSubEvent.MOB_VIOLENCE;
        }
        boolean clash = "armed-clash".equals(claim.event().subtype()) && claim.targets().isEmpty();
        return clash || words.onFighters() ? AcledSubEvent.ARMED_CLASH : AcledSubEvent.ATTACK;
    }

    private static AcledSubEvent other(Claim claim, ClaimWords words) {
        if (words.named(SEXUAL)) {
            return AcledSubEvent.SEXUAL_VIOLENCE;
        }
        if (words.named(DOWNED) && (words.onThose(WEAPONS) || words.armedWith(WEAPONS))) {
            return AcledSubEvent.DISRUPTED_WEAPONS;
        }
        return words.named(PROPERTY) ? AcledSubEvent.LOOTING : violence(claim, words);
    }

    private static AcledSubEvent coerce(Claim claim, ClaimWords words) {
        if (words.onThose(WEAPONS) || words.armedWith(WEAPONS)) {
            return AcledSubEvent.DISRUPTED_WEAPONS;
        }
        if (words.named(DISPERSING) || (words.onProtesters() && !"arrest".equals(claim.event().subtype()))) {
            return AcledSubEvent.PROTEST_WITH_INTERVENTION;
        }
        return "arrest".equals(claim.event().subtype()) ? AcledSubEvent.ARRESTS : AcledSubEvent.OTHER;
    }

    private static AcledSubEvent retreat(ClaimWords words) {
        return words.named(TRUCES) ? AcledSubEvent.AGREEMENT : AcledSubEvent.CHANGE_TO_GROUP;
    }
}
