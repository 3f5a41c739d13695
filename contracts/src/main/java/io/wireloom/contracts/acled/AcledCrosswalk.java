package io.wireloom.contracts.acled;

import io.wireloom.contracts.Claim;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    private static final Set<String> SEXUAL = Set.of(
            "rape", "rapes", "raped", "raping", "sexual", "sexually", "gang-rape", "gang-raped", "molest", "molested");
    private static final Set<String> PROPERTY = Set.of(
            "burn", "burned", "burnt", "torch", "torched", "torching", "fire", "ablaze", "loot", "looted", "looting",
            "vandalised", "vandalized", "vandalism", "ransacked", "ransack", "plundered", "pillaged", "demolished");
    private static final Set<String> BATTLE_WORDS = Set.of(
            "clash", "clashes", "clashed", "clashing", "fighting", "battle", "battles", "battled", "gunbattle", "firefight",
            "gunfight", "skirmish", "skirmishes", "fought", "exchange", "offensive", "ambush", "ambushed", "repelled",
            "advance", "advanced", "counterattack", "operation", "engaged", "invasion", "incursion");
    private static final Set<String> MILITARY = Set.of(
            "base", "bases", "military", "army", "soldier", "soldiers", "troops", "police", "checkpoint", "checkpoints",
            "post", "posts", "convoy", "forces", "security", "positions", "militiamen", "peacekeepers", "patrol", "militants",
            "camp", "guards", "officers");
    private static final Set<String> MOBS = Set.of(
            "mob", "mobs", "villagers", "vigilante", "vigilantes", "lynched", "lynching", "lynch", "students", "communal",
            "youths", "fans", "angry");
    private static final Set<String> WEAPONS = Set.of(
            "weapon", "weapons", "arms", "ammunition", "explosive", "explosives", "bomb", "bombs", "rifle", "rifles",
            "guns", "gun", "grenade", "grenades", "rocket", "rockets", "mines", "landmines", "pistols", "firearms",
            "cache", "drone", "drones", "missile", "missiles", "munitions", "ied", "ieds", "ammunitions", "weaponry",
            "firearm", "pistol", "bullets", "device", "devices");
    private static final Set<String> TAKING = Set.of(
            "seize", "seized", "seizes", "seizing", "confiscated", "recovered", "recover", "found", "find", "discovered",
            "defused", "defuse", "cleared", "clear", "dismantled", "captured", "destroyed", "uncovered", "intercepted",
            "removed", "impounded", "shot", "downed", "brought", "down");
    private static final Set<String> FOUNDING =
            Set.of("set", "establish", "established", "establishing", "build", "built", "erected", "open", "opened", "constructed");
    private static final Set<String> TRUCES = Set.of(
            "ceasefire", "cease-fire", "truce", "armistice", "surrender", "surrendered", "surrenders", "release", "released",
            "releases", "freed", "free", "frees", "swap", "exchange", "exchanged", "amnesty");
    private static final Set<String> LEAVING = Set.of(
            "leave", "left", "leaving", "evacuated", "evacuate", "vacated", "abandoned", "handed", "ceded", "gave", "quit");
    private static final Set<String> TALKS =
            Set.of("talks", "negotiation", "negotiations", "peace", "mediation", "ceasefire", "truce");

    private AcledCrosswalk() {}

    /** The sub-event type of one claim; empty when ACLED has none for it. */
    public static Optional<AcledSubEvent> of(Claim claim) {
        ClaimWords words = new ClaimWords(claim);
        Optional<AcledSubEvent> protest = Demonstrations.of(claim, words);
        if (protest.isPresent()) {
            return protest;
        }
        return switch (claim.event().type()) {
            case "ASSAULT" -> Optional.of(assault(claim, words));
            case "COERCE" -> Optional.of(coerce(claim, words));
            case "MOBILIZE" -> Optional.of(
                    words.named(FOUNDING) ? AcledSubEvent.HEADQUARTERS : AcledSubEvent.CHANGE_TO_GROUP);
            case "RETREAT" -> Optional.of(retreat(words));
            case "AGREE" -> Optional.of(AcledSubEvent.AGREEMENT);
            case "CONSULT" -> Optional.of(AcledSubEvent.AGREEMENT).filter(talks -> words.named(TALKS));
            case "CRIME" -> Optional.of(AcledSubEvent.LOOTING).filter(loot -> words.named(PROPERTY));
            default -> Optional.empty();
        };
    }

    /**
     * The sub-event type of claims that tell one story: the first that ACLED has a type for, unless another one is more
     * particular: chemical weapons, suicide bombs and sexual violence, a protest that was met with force, territory that changes
     * hands because one side leaves.
     */
    public static Optional<AcledSubEvent> of(List<Claim> claims) {
        List<AcledSubEvent> told =
                claims.stream().flatMap(claim -> of(claim).stream()).toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Set<AcledSubEvent> all = EnumSet.copyOf(told);
        for (AcledSubEvent particular : List.of(
                AcledSubEvent.CHEMICAL_WEAPON,
                AcledSubEvent.SUICIDE_BOMB,
                AcledSubEvent.SEXUAL_VIOLENCE,
                AcledSubEvent.VIOLENT_DEMONSTRATION,
                AcledSubEvent.EXCESSIVE_FORCE,
                AcledSubEvent.PROTEST_WITH_INTERVENTION,
                AcledSubEvent.NON_VIOLENT_TRANSFER)) {
            if (all.contains(particular)) {
                return Optional.of(particular);
            }
        }
        boolean taken = all.contains(AcledSubEvent.GOVERNMENT_REGAINS_TERRITORY)
                || all.contains(AcledSubEvent.NON_STATE_ACTOR_OVERTAKES_TERRITORY);
        boolean left = claims.stream().anyMatch(claim -> claim.event().type().equals("RETREAT"));
        if (taken && left) {
            return Optional.of(AcledSubEvent.NON_VIOLENT_TRANSFER);
        }
        return told.stream()
                .filter(event -> event != AcledSubEvent.OTHER)
                .findFirst()
                .or(() -> Optional.of(AcledSubEvent.OTHER));
    }

    private static AcledSubEvent assault(Claim claim, ClaimWords words) {
        return switch (subtype(claim)) {
            case "air-strike" -> AcledSubEvent.AIR_STRIKE;
            case "shelling" -> AcledSubEvent.SHELLING;
            case "chemical-attack" -> AcledSubEvent.CHEMICAL_WEAPON;
            case "bombing" -> bombing(words);
            case "territory-gain" -> territory(claim, words);
            case "abduction" -> AcledSubEvent.ABDUCTION;
            case "armed-clash", "killing" -> violence(claim, words);
            default -> other(claim, words);
        };
    }

    private static String subtype(Claim claim) {
        return claim.event().subtype() == null ? "other" : claim.event().subtype();
    }

    private static AcledSubEvent territory(Claim claim, ClaimWords words) {
        boolean government = words.byState() || (claim.actors().isEmpty() && words.onGroup());
        return government
                ? AcledSubEvent.GOVERNMENT_REGAINS_TERRITORY
                : AcledSubEvent.NON_STATE_ACTOR_OVERTAKES_TERRITORY;
    }

    private static AcledSubEvent bombing(ClaimWords words) {
        if (words.said(SUICIDE)) {
            return AcledSubEvent.SUICIDE_BOMB;
        }
        return words.said(GRENADES) ? AcledSubEvent.GRENADE : AcledSubEvent.REMOTE_EXPLOSIVE;
    }

    private static AcledSubEvent violence(Claim claim, ClaimWords words) {
        if (words.byThose(MOBS) || words.named(MOBS)) {
            return AcledSubEvent.MOB_VIOLENCE;
        }
        boolean mutual = "armed-clash".equals(claim.event().subtype())
                && claim.targets().isEmpty()
                && (words.named(BATTLE_WORDS) || words.said(MILITARY));
        return mutual || words.onFighters() ? AcledSubEvent.ARMED_CLASH : AcledSubEvent.ATTACK;
    }

    private static AcledSubEvent other(Claim claim, ClaimWords words) {
        if (words.named(SEXUAL)) {
            return AcledSubEvent.SEXUAL_VIOLENCE;
        }
        if (words.named(TAKING) && (words.onThose(WEAPONS) || words.armedWith(WEAPONS))) {
            return AcledSubEvent.DISRUPTED_WEAPONS;
        }
        return words.named(PROPERTY) ? AcledSubEvent.LOOTING : violence(claim, words);
    }

    private static AcledSubEvent coerce(Claim claim, ClaimWords words) {
        if (words.named(TAKING) && words.said(WEAPONS)) {
            return AcledSubEvent.DISRUPTED_WEAPONS;
        }
        return "arrest".equals(claim.event().subtype()) ? AcledSubEvent.ARRESTS : AcledSubEvent.OTHER;
    }

    private static AcledSubEvent retreat(ClaimWords words) {
        if (words.named(TRUCES) || words.named(Set.of("declared", "announced", "agreed", "reached", "observed"))) {
            return AcledSubEvent.AGREEMENT;
        }
        return words.named(LEAVING) ? AcledSubEvent.NON_VIOLENT_TRANSFER : AcledSubEvent.CHANGE_TO_GROUP;
    }
}
