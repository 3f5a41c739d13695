package io.wireloom.contracts.acled;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Entity;
import io.wireloom.contracts.Claim.Status;
import io.wireloom.contracts.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcledCrosswalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ASSAULT | air-strike | bombed | Chad | rebels | Chadian jets bombed the rebels | AIR_STRIKE",
                "ASSAULT | shelling | shelled | rebels | - | Rebels shelled Aden | SHELLING",
                "ASSAULT | chemical-attack | gassed | - | - | Chlorine was used in the town | CHEMICAL_WEAPON",
                "ASSAULT | bombing | blew himself up | - | - | A man blew himself up | SUICIDE_BOMB",
                "ASSAULT | bombing | attack | - | - | A grenade attack in Bujumbura | GRENADE",
                "ASSAULT | bombing | blast | - | - | A roadside bomb went off | REMOTE_EXPLOSIVE",
                "ASSAULT | armed-clash | clashed | Kenya | militants | Kenyan troops clashed with militants | ARMED_CLASH",
                "ASSAULT | armed-clash | attacked | gunmen | villagers | Gunmen attacked villagers | ATTACK",
                "ASSAULT | killing | killed | gunmen | soldiers | Gunmen killed two soldiers | ARMED_CLASH",
                "ASSAULT | killing | lynched | - | man | A man was lynched | MOB_VIOLENCE",
                "ASSAULT | territory-gain | recaptured | Mali | - | Malian troops recaptured Kidal | GOVERNMENT_REGAINS_TERRITORY",
                "ASSAULT | territory-gain | captured | rebels | - | Rebels captured Kidal "
                        + "| NON_STATE_ACTOR_OVERTAKES_TERRITORY",
                "ASSAULT | abduction | abducted | gunmen | pupils | Gunmen abducted pupils | ABDUCTION",
                "ASSAULT | other | raped | soldiers | women | Soldiers raped two women | SEXUAL_VIOLENCE",
                "ASSAULT | other | burned | - | - | Shops were burned | LOOTING",
                "ASSAULT | killing | opened fire | police | - | Police killed two at the protest | EXCESSIVE_FORCE",
                "PROTEST | - | marched | teachers | - | Teachers marched through La Paz | PEACEFUL_PROTEST",
                "PROTEST | - | rioted | prisoners | - | Prisoners rioted in Recife | VIOLENT_DEMONSTRATION",
                "COERCE | other | dispersed | police | - | Police dispersed a rally with tear gas | PROTEST_WITH_INTERVENTION",
                "COERCE | arrest | arrested | police | mayor | Police arrested the mayor | ARRESTS",
                "COERCE | other | seized | police | - | Police seized 20 rifles | DISRUPTED_WEAPONS",
                "COERCE | other | imposed | Nepal | - | Nepal imposed a curfew | OTHER",
                "MOBILIZE | deployment | set up | Turkey | - | Turkey set up a base | HEADQUARTERS",
                "MOBILIZE | deployment | sent | Kenya | troops | Kenya sent troops | CHANGE_TO_GROUP",
                "RETREAT | - | ceasefire | - | - | A ceasefire began | AGREEMENT",
                "RETREAT | - | withdrew | troops | - | The troops withdrew | CHANGE_TO_GROUP",
                "RETREAT | - | left | rebels | - | The rebels left the town | NON_VIOLENT_TRANSFER",
                "AGREE | - | signed | Peru | - | Peru signed a deal | AGREEMENT",
                "CONSULT | - | peace talks | - | - | Peace talks resumed | AGREEMENT",
                "CONSULT | - | met | Ghana | - | Ghana met Togo | -",
                "CRIME | - | looted | - | - | A warehouse was looted | LOOTING",
                "CRIME | - | smuggled | - | - | The men smuggled gold | -",
                "SANCTION | - | sanctions | - | - | Sanctions were imposed | -",
            })
    void readsAClaimInAcledsTerms(
            String type,
            String subtype,
            String words,
            String actor,
            String target,
            String text,
            AcledSubEvent expected) {
        assertThat(AcledCrosswalk.of(claim(type, subtype, words, actor, target, text))
                        .orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void whatIsMoreParticularTellsTheStory() {
        Claim protest = claim("PROTEST", null, "marched", "students", null, "Students marched through Harare");
        Claim arrest = claim("COERCE", "arrest", "arrested", "police", null, "Police arrested ten demonstrators");
        Claim withdrawal = claim("RETREAT", null, "withdrew", "troops", null, "The troops withdrew from the town");
        Claim gain = claim("ASSAULT", "territory-gain", "took over", "rebels", null, "The rebels took over the town");

        assertThat(AcledCrosswalk.of(List.of(protest, arrest))).contains(AcledSubEvent.PROTEST_WITH_INTERVENTION);
        assertThat(AcledCrosswalk.of(List.of(gain, withdrawal))).contains(AcledSubEvent.NON_VIOLENT_TRANSFER);
        assertThat(AcledCrosswalk.of(List.<Claim>of())).isEmpty();
    }

    @Test
    void namesAllOfAcledsTypes() {
        assertThat(AcledSubEvent.values()).hasSize(25);
        assertThat(AcledSubEvent.GRENADE.eventType()).isEqualTo("Explosions/Remote violence");
        assertThat(AcledSubEvent.ARRESTS.title()).isEqualTo("Arrests");
    }

    private static Claim claim(String type, String subtype, String words, String actor, String target, String text) {
        return new Claim(
                "c",
                "a",
                "v",
                new Claim.Event(type, subtype, words, 0, words.length()),
                Status.OCCURRED,
                null,
                entities(actor),
                entities(target),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                new Span(0, text.length(), text),
                null,
                "test",
                "test",
                null,
                null);
    }

    private static List<Entity> entities(String name) {
        return Stream.ofNullable(name)
                .map(n -> new Entity(n, n, n.toLowerCase(java.util.Locale.ROOT), 0, n.length()))
                .toList();
    }
}
