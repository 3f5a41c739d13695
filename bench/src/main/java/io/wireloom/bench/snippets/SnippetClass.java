package io.wireloom.bench.snippets;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.acled.AcledCrosswalk;
import io.wireloom.contracts.acled.AcledSubEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The classes of the CASE 2021 shared task 2 (Haneczok et al. 2021): ACLED's 25 sub-event types under names of their own, and
 * five more. The two kinds of disaster have no type in PLOVER and are never given.
 */
final class SnippetClass {

    /** Given when no claim has a class. */
    static final String NONE = "-";

    static final String ATTRIBUTION = "ATTRIB";
    static final String DIPLOMACY = "DIPLO";
    static final String CRIME = "ORG_CRIME";

    private static final Map<AcledSubEvent, String> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(AcledSubEvent.ARMED_CLASH, "ARMED_CLASH"),
            Map.entry(AcledSubEvent.GOVERNMENT_REGAINS_TERRITORY, "GOV_REGAINS_TERIT"),
            Map.entry(AcledSubEvent.NON_STATE_ACTOR_OVERTAKES_TERRITORY, "NON_STATE_ACTOR_OVERTAKES_TER"),
            Map.entry(AcledSubEvent.CHEMICAL_WEAPON, "CHEM_WEAP"),
            Map.entry(AcledSubEvent.AIR_STRIKE, "AIR_STRIKE"),
            Map.entry(AcledSubEvent.SUICIDE_BOMB, "SUIC_BOMB"),
            Map.entry(AcledSubEvent.SHELLING, "ART_MISS_ATTACK"),
            Map.entry(AcledSubEvent.REMOTE_EXPLOSIVE, "REM_EXPLOS"),
            Map.entry(AcledSubEvent.GRENADE, "GRENADE"),
            Map.entry(AcledSubEvent.SEXUAL_VIOLENCE, "SEX_VIOL"),
            Map.entry(AcledSubEvent.ATTACK, "ATTACK"),
            Map.entry(AcledSubEvent.ABDUCTION, "ABDUCT_DISSAP"),
            Map.entry(AcledSubEvent.PEACEFUL_PROTEST, "PEACE_PROTEST"),
            Map.entry(AcledSubEvent.PROTEST_WITH_INTERVENTION, "PROTEST_WITH_INTER"),
            Map.entry(AcledSubEvent.EXCESSIVE_FORCE, "FORCE_AGAINST_PROTEST"),
            Map.entry(AcledSubEvent.VIOLENT_DEMONSTRATION, "VIOL_DEMONSTR"),
            Map.entry(AcledSubEvent.MOB_VIOLENCE, "MOB_VIOL"),
            Map.entry(AcledSubEvent.AGREEMENT, "AGREEMENT"),
            Map.entry(AcledSubEvent.ARRESTS, "ARREST"),
            Map.entry(AcledSubEvent.CHANGE_TO_GROUP, "CHANGE_TO_GROUP_ACT"),
            Map.entry(AcledSubEvent.DISRUPTED_WEAPONS, "DISR_WEAP"),
            Map.entry(AcledSubEvent.HEADQUARTERS, "HQ_ESTABLISHED"),
            Map.entry(AcledSubEvent.LOOTING, "PROPERTY_DISTRUCT"),
            Map.entry(AcledSubEvent.NON_VIOLENT_TRANSFER, "NON_VIOL_TERRIT_TRANSFER"),
            Map.entry(AcledSubEvent.OTHER, "OTHER")));

    private SnippetClass() {}

    /** The classes of subtask 1, which are ACLED's. */
    static Set<String> ofAcled() {
        return Set.copyOf(NAMES.values());
    }

    /** All classes that claims can give. */
    static Set<String> mapped() {
        Set<String> mapped = new TreeSet<>(NAMES.values());
        mapped.addAll(List.of(ATTRIBUTION, DIPLOMACY, CRIME));
        return mapped;
    }

    /** The class of a snippet by its claims in the order they stand. */
    static String of(List<Claim> claims) {
        if (claims.isEmpty()) {
            return NONE;
        }
        if (claims.stream().anyMatch(claim -> claim.rule().contains("responsibility"))) {
            return ATTRIBUTION;
        }
        Claim first = claims.get(0);
        if (first.event().type().equals("SANCTION")) {
            return DIPLOMACY;
        }
        return AcledCrosswalk.of(claims).map(NAMES::get).orElseGet(() -> withoutAcled(first));
    }

    private static String withoutAcled(Claim claim) {
        return switch (claim.event().type()) {
            case "CRIME", "INVESTIGATE" -> CRIME;
            default -> DIPLOMACY;
        };
    }
}
