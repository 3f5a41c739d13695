package io.wireloom.extract.places;

import static io.wireloom.extract.places.LoadedGazetteer.WORLD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each text marks its mentions by brackets; what they should resolve to is told in the same order. */
class PlaceResolverTest {

    private final PlaceResolver resolver = new PlaceResolver(WORLD);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Lebanese soldiers patrolled [Tripoli] after the clashes, an army officer in Lebanon said. | LB CITY
                    Libya's rival governments traded blame as shells fell on [Tripoli].                       | LY CITY
                    The town of [Paris], Texas, lost power in the storm.                                      | US CITY
                    Gunmen opened fire in [Paris] late on Friday.                                             | FR CITY
                    Police in Ontario said a van hit walkers in [London], Ontario.                            | CA CITY
                    Two were stabbed near a bridge in [London], police said.                                  | GB CITY
                    Syrian jets bombed [Hama] on Monday.                                                      | SY CITY
                    Syrian jets bombed villages in [Hama] province on Monday.                                 | SY ADMIN1
                    Rebels lost ground in [Raqqa] and [Deir Ezzor] provinces, said a Syrian monitor.          | SY ADMIN1; SY ADMIN1
                    Troops entered the city of [Homs], Syrian state media reported.                           | SY CITY
                    Barrel bombs fell on [Talbiseh], Homs province, in Syria.                                 | SY CITY
                    A shell hit the central Syrian town of [Talbisseh].                                       | SY CITY
                    Fighters in Syria's northwest left [Jisr al-Shoghour] at dawn.                            | SY CITY
                    Iraqi forces took back [Ramadi] in Anbar governorate.                                     | IQ CITY
                    The Iraqi army shelled [Salahuddin] province.                                             | IQ ADMIN1
                    Saudi-led aircraft struck [Saada] in Yemen.                                               | YE CITY
                    Drones struck the Yemeni port of [Hodeida].                                               | YE CITY
                    Ukraine said Russian guns hit [Kharkiv] overnight.                                        | UA CITY
                    Shelling wounded six in [Kharkiv] oblast, Ukraine's police said.                          | UA ADMIN1
                    Kyiv and Moscow accused each other over attacks in the [Donbas].                          | UA REGION
                    Fighting flared again in [Nagorno-Karabakh], Armenia and Azerbaijan said.                 | AZ REGION
                    Georgian border guards in [Gori] saw Russian convoys.                                     | GE CITY
                    Voters in Atlanta queued as the governor of [Georgia] spoke to Americans.                 | US ADMIN1
                    Tbilisi's mayor said [Georgia] would not join; Georgian deputies agreed.                  | GE COUNTRY
                    Nigerian troops freed hostages near [Chibok], Borno state.                                | NG CITY
                    Insurgents raided [Borno] state in Nigeria.                                               | NG ADMIN1
                    Malian soldiers were ambushed close to [Gao].                                             | ML CITY
                    Congolese rebels marched on [Goma] in North Kivu.                                         | CD CITY
                    Sudan's paramilitaries besieged [El Fasher], capital of North Darfur.                     | SD CITY
                    Aid convoys cannot reach [Darfur], the UN mission in Sudan said.                          | SD REGION
                    Somali militants shelled [Baidoa] twice.                                                  | SO CITY
                    Ethiopian rebels said they held [Mekelle].                                                | ET CITY
                    Mozambican villagers fled [Palma], in Cabo Delgado.                                       | MZ CITY
                    Taliban fighters overran [Kunduz], Afghan officials said.                                 | AF CITY
                    Afghan police lost posts in [Kunduz] province.                                            | AF ADMIN1
                    A bomb tore through a market in [Quetta], Pakistan.                                       | PK CITY
                    Indian troops fought gunmen in [Pulwama] district, Kashmir.                               | IN ADMIN2
                    Myanmar's army burned homes near [Maungdaw].                                              | MM CITY
                    Philippine marines retook parts of [Marawi].                                              | PH CITY
                    Chinese police sealed off [Urumqi].                                                       | CN CITY
                    A quake shook [Christchurch], New Zealand.                                                | NZ CITY
                    Mexican marines raided a house in [Culiacan].                                             | MX CITY
                    Gangs blocked roads in [Carrefour], Haiti.                                                | HT CITY
                    Colombian guerrillas left [Tumaco].                                                       | CO CITY
                    Brazil sent troops to [Manaus].                                                           | BR CITY
                    Israeli tanks shelled [Khan Younis] in the Gaza Strip.                                    | PS CITY
                    Palestinian medics in [Jenin] counted the dead.                                           | PS CITY
                    Rockets fired from Lebanon landed near [Kiryat Shmona] in Israel.                         | IL CITY
                    Turkish artillery fired across the border from [Kilis].                                   | TR CITY
                    Iranian boats stopped a tanker in the [Strait of Hormuz].                                 | - WATER
                    Frigates patrolled the [Black Sea].                                                       | - WATER
                    Jets took off from [Hmeimim], Russia's base in Syria.                                     | SY SITE
                    The flood hit Alexandria, La., and nearby [Pineville].                                    | US CITY
                    A court in [Alexandria], Virginia, heard the case.                                        | US CITY
                    Egyptian police closed the corniche in [Alexandria].                                      | EG CITY
                    Protesters marched in [Birmingham], Alabama.                                              | US CITY
                    British police searched a flat in [Birmingham].                                           | GB CITY
                    A French court in [Nice] opened the trial.                                                | FR CITY
                    Storms battered [Mobile], Alabama.                                                        | US CITY
                    British trains to [Reading] were late.                                                    | GB CITY
                    Spain's [Valencia] flooded after days of rain.                                            | ES CITY
                    Venezuelan soldiers fired on a crowd in [Valencia].                                       | VE CITY
                    Peruvian miners blocked the road to [Arequipa].                                           | PE CITY
                    Jordan's army closed the crossing at [Ramtha], Jordanian media said.                      | JO CITY
                    The [United States] and [Britain] condemned the raid.                                     | US COUNTRY; GB COUNTRY
                    A [Syrian] colonel said [Russian] pilots flew alone.                                      | SY COUNTRY; RU COUNTRY
                    """)
    void resolvesInTheLightOfTheDocument(String marked, String expected) {
        assertEquals(expected, answers(marked));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [Reading] the letter aloud, the widow wept.
                    [Nice] weather returned at last.
                    Mr [Jackson] declined to comment.
                    President [Assad] said Syria would win.
                    Gen. [Khan] left Pakistan's army in May.
                    Senator [Lincoln] Chafee spoke first.
                    The [Bath] was still running.
                    Samuel [Jackson] starred in it.
                    [Jackson] Pollock paintings were sold in France.
                    Michael [Jordan] sold his house.
                    Americans read the stories of Conan [Sherlock] in bed.
                    Syrian fighters of Ahrar [al-Sham] signed a truce.
                    A [CIA] officer spoke to American reporters.
                    Americans asked what the [White House] wanted.
                    Cameroon was not mentioned when the [West] complained.
                    Soldiers in Syria reached [Qzxyvillah] at noon.
                    The novel is set in [Elmira], a farm and three cows.
                    Japan's fleet sailed; [Talbiseh] was its code word.
                    """)
    void leavesUnresolvedWhatNothingSupports(String marked) {
        assertEquals("none", answers(marked));
    }

    @Test
    void appliesWhatOneMentionTellsToAnotherOfTheSameName() {
        assertEquals(
                "US Ohio; US Ohio",
                divisions("Fire crews left [Dublin], Ohio, at six. The mayor of [Dublin] thanked them."));
    }

    @Test
    void findsTheDivisionThatLocalNamesHaveInCommon() {
        assertEquals(
                "US Mississippi; US Mississippi; US Mississippi",
                divisions("Buses from [Greenville], [Clarksdale] and [Yazoo City] ran late."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Fires burned in Oregon, [Washington] and Idaho, the US forest service said.              | US Washington
                    Police in [Iraq], Iran and Turkey took part in the drill.                                | IQ
                    Voters in [Louisiana], Missouri and Texas went to the polls.                             | US Louisiana
                    A storm crossed [N.D.] and left farms in the US without power.                           | US North Dakota
                    The premier of [NSW] spoke to Australian growers.                                        | AU New South Wales
                    Sirens sounded in [Dublin], [Westerville] and [Hilliard].                                | US Ohio; US Ohio; US Ohio
                    Congolese soldiers fought near Bunia in [Orientale].                                     | CD Orientale Province
                    The premier of [Quebec] met Canadian ministers.                                          | CA Quebec
                    """)
    void tellsListsAndCompanyFromNamesakes(String marked, String expected) {
        assertEquals(
                expected.trim(),
                resolved(marked).stream()
                        .map(place -> place.map(p -> (p.country()
                                                + ' '
                                                + (p.kind() == Kind.COUNTRY
                                                        ? ""
                                                        : p.kind() == Kind.ADMIN1 ? p.name() : p.admin1()))
                                        .trim())
                                .orElse("none"))
                        .reduce((a, b) -> a + "; " + b)
                        .orElseThrow());
    }

    @Test
    void leavesASmallTownUnresolvedThatHasNamesakesInItsCountry() {
        assertEquals("none", answers("The sheriff of [Milford] told US reporters little."));
    }

    @Test
    void doesNotDependOnAnyOrderOfMentions() {
        String text =
                "Clashes spread from Tripoli to Zahle and Sidon in Lebanon; in Libya, Tripoli and Misrata were calm.";
        List<Mention> mentions = new ArrayList<>();
        for (String name : List.of("Tripoli", "Zahle", "Sidon", "Lebanon", "Libya", "Misrata")) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                mentions.add(Mention.in(text, at, at + name.length()));
            }
        }
        List<Optional<Place>> expected = resolver.resolve(text, mentions);
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            List<Mention> shuffled = new ArrayList<>(mentions);
            Collections.shuffle(shuffled, random);
            List<Optional<Place>> found = resolver.resolve(text, shuffled);
            for (int i = 0; i < mentions.size(); i++) {
                assertEquals(expected.get(i), found.get(shuffled.indexOf(mentions.get(i))));
            }
        }
    }

    @Test
    void doesNotDependOnTheOrderOfMentions() {
        String text = "Clashes in Tripoli and Sidon, Lebanon; later Tripoli was calm.";
        List<Mention> mentions =
                new ArrayList<>(List.of(Mention.in(text, 11, 18), Mention.in(text, 23, 28), Mention.in(text, 45, 52)));
        List<Optional<Place>> forward = new ArrayList<>(resolver.resolve(text, mentions));
        Collections.reverse(mentions);
        List<Optional<Place>> backward = new ArrayList<>(resolver.resolve(text, mentions));
        Collections.reverse(backward);
        assertEquals(forward, backward);
    }

    private String answers(String marked) {
        return resolved(marked).stream()
                .map(place -> place.map(p -> (p.country().isEmpty() ? "-" : p.country()) + ' ' + p.kind())
                        .orElse("none"))
                .reduce((a, b) -> a + "; " + b)
                .orElseThrow();
    }

    private String divisions(String marked) {
        return resolved(marked).stream()
                .map(place -> place.map(p -> p.country() + ' ' + p.admin1()).orElse("none"))
                .reduce((a, b) -> a + "; " + b)
                .orElseThrow();
    }

    private List<Optional<Place>> resolved(String marked) {
        StringBuilder text = new StringBuilder();
        List<int[]> spans = new ArrayList<>();
        for (char c : marked.toCharArray()) {
            if (c == '[') {
                spans.add(new int[] {text.length(), 0});
            } else if (c == ']') {
                spans.get(spans.size() - 1)[1] = text.length();
            } else {
                text.append(c);
            }
        }
        List<Mention> mentions = spans.stream()
                .map(span -> Mention.in(text.toString(), span[0], span[1]))
                .toList();
        return resolver.resolve(text.toString(), mentions);
    }
}
