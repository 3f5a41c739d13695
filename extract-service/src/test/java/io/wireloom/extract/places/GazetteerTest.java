package io.wireloom.extract.places;

import static io.wireloom.extract.places.LoadedGazetteer.WORLD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Homs                | SY | CITY   | 34.73 | 36.72
                    HOMS                | SY | CITY   | 34.73 | 36.72
                    Deir ez-Zor         | SY | CITY   | 35.34 | 40.14
                    Halab               | SY | CITY   | 36.20 | 37.16
                    Aleppo              | SY | ADMIN1 | 36.2  | 37.6
                    Rural Damascus      | SY | ADMIN1 | 33.7  | 36.7
                    Kobani              | SY | CITY   | 36.89 | 38.35
                    Salahuddin          | IQ | ADMIN1 | 34.5  | 43.6
                    Erbil               | IQ | CITY   | 36.19 | 44.01
                    Sana'a              | YE | CITY   | 15.35 | 44.21
                    Hodeidah            | YE | CITY   | 14.80 | 42.95
                    Kharkiv             | UA | CITY   | 49.98 | 36.25
                    Kharkov             | UA | CITY   | 49.98 | 36.25
                    Donbas              | UA | REGION | 48.2  | 38.0
                    Nagorno-Karabakh    | AZ | REGION | 39.8  | 46.75
                    Tskhinvali          | GE | CITY   | 42.23 | 43.97
                    Chechnya            | RU | ADMIN1 | 43.3  | 45.7
                    St. Petersburg      | RU | CITY   | 59.94 | 30.31
                    Saint Petersburg    | RU | CITY   | 59.94 | 30.31
                    Munich              | DE | CITY   | 48.14 | 11.58
                    München             | DE | CITY   | 48.14 | 11.58
                    Zürich              | CH | CITY   | 47.37 | 8.55
                    Kosovska Mitrovica  | XK | CITY   | 42.88 | 20.87
                    Londonderry         | GB | CITY   | 55.00 | -7.31
                    Tigray              | ET | ADMIN1 | 13.7  | 38.9
                    Mogadishu           | SO | CITY   | 2.04  | 45.34
                    Maiduguri           | NG | CITY   | 11.85 | 13.16
                    Borno               | NG | ADMIN1 | 11.9  | 13.1
                    Timbuktu            | ML | CITY   | 16.77 | -3.01
                    Goma                | CD | CITY   | -1.68 | 29.22
                    North Kivu          | CD | ADMIN1 | -0.6  | 29.0
                    Darfur              | SD | REGION | 13.0  | 24.5
                    El Fasher           | SD | CITY   | 13.63 | 25.35
                    Lashkar Gah         | AF | CITY   | 31.59 | 64.37
                    Helmand             | AF | ADMIN1 | 31.0  | 64.2
                    Quetta              | PK | CITY   | 30.18 | 67.00
                    Rangoon             | MM | CITY   | 16.81 | 96.16
                    Rakhine             | MM | ADMIN1 | 20.0  | 93.5
                    Ürümqi              | CN | CITY   | 43.80 | 87.60
                    Marawi              | PH | CITY   | 8.00  | 124.29
                    Ciudad Juárez       | MX | CITY   | 31.72 | -106.46
                    Culiacan            | MX | CITY   | 24.79 | -107.39
                    Port-au-Prince      | HT | CITY   | 18.54 | -72.34
                    Sao Paulo           | BR | CITY   | -23.55 | -46.64
                    Ouagadougou         | BF | CITY   | 12.37 | -1.53
                    New South Wales     | AU | ADMIN1 | -32.8 | 147.5
                    Christchurch        | NZ | CITY   | -43.53 | 172.63
                    Strait of Hormuz    |    | WATER  | 26.5  | 56.3
                    West Bank           | PS | ADMIN1 | 31.9  | 35.2
                    """)
    void listsThePlaceUnderItsName(String name, String country, Kind kind, double lat, double lon) {
        Place wanted = new Place("", "", "", lat, lon, 0, kind, 0);
        String code = country == null ? "" : country;
        List<Place> found = WORLD.candidates(name);
        assertTrue(
                found.stream()
                        .anyMatch(p ->
                                p.kind() == kind && p.country().equals(code) && p.distanceKm(wanted) < maximumKm(kind)),
                () -> name + " found as " + found);
    }

    private static double maximumKm(Kind kind) {
        return kind == Kind.CITY ? 15 : 200;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Talbisseh          | SY | Tallbīsah
                    Telbiseh           | SY | Tallbīsah
                    Al-Rastan          | SY | Ar Rastan
                    Deir Ezzour        | SY | Deir ez-Zor
                    Jisr al-Shoghour   | SY | Jisr ash Shughūr
                    Khan Sheikhoun     | SY | Khān Shaykhūn
                    Khan Cheikhun      | SY | Khān Shaykhūn
                    Jeiroud            | SY | Jayrūd
                    Efrin              | SY | ‘Afrīn
                    Raqa               | SY | Ar Raqqah
                    Latamna            | SY | Al Lataminah
                    al-Hawijah         | IQ | Al Ḩawījah
                    Qayara             | IQ | Al Qayyārah
                    Hit                | IQ | Hīt
                    Rada               | YE | Radā‘
                    Huwwara            | PS | Ḩuwwārah
                    Sheikh Zuwayed     | EG | Ash Shaykh Zuwayd
                    Ilovaisk           | UA | Ilovays’k
                    Baramullah         | IN | Bāramūla
                    Bardheere          | SO | Baardheere
                    """)
    void findsAnotherTransliterationWithinACountry(String spelling, String country, String name) {
        List<Place> found = WORLD.fuzzy(spelling, country);
        assertFalse(found.isEmpty(), spelling);
        assertTrue(found.stream().limit(2).anyMatch(p -> p.name().equals(name)), () -> spelling + " found " + found);
    }

    @ParameterizedTest
    @CsvSource({"Homs, JP", "Springfield, SY", "Salma, IQ", "Lahore, UA", "Nonesuch, EG", "Rogersvale, US"})
    void findsNoPlaceThatMerelySoundsAlike(String name, String country) {
        assertEquals(List.of(), WORLD.fuzzy(name, country));
    }

    @ParameterizedTest
    @CsvSource({
        "Syria, SY, false",
        "Syrian, SY, true",
        "U.S., US, false",
        "US, US, false",
        "USA, US, false",
        "UK, GB, false",
        "British, GB, true",
        "Iranian, IR, true",
        "Burma, MM, false",
        "DRC, CD, false",
        "Ivory Coast, CI, false",
        "Côte d'Ivoire, CI, false",
        "Nigerien, NE, true",
        "Nigerian, NG, true",
        "South Sudanese, SS, true",
        "Emirati, AE, true",
        "Oman, OM, false",
        "Danes, DK, true"
    })
    void knowsCountriesByNameAndAdjective(String text, String code, boolean adjective) {
        assertEquals(Optional.of(code), WORLD.country(text).map(Place::country));
        assertEquals(adjective, WORLD.isCountryAdjective(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "it", "polish", "turkey", "Kurdish", "Us", "Atlantis", ""})
    void takesNoOtherWordForACountry(String word) {
        assertEquals(Optional.empty(), WORLD.country(word));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    New York City is           | 3
                    Deir ez-Zor fell           | 2
                    Jisr al-Shughour ,         | 2
                    al-Bab was                 | 1
                    Democratic Republic of the Congo . | 5
                    Port - au - Prince         | 5
                    Rio de Janeiro 's          | 3
                    Homs , Hama                | 1
                    U.S. troops                | 1
                    """)
    void readsTheLongestNameInRunningText(String text, int length) {
        List<String> tokens = Arrays.asList(text.split(" "));
        assertEquals(Optional.of(length), WORLD.longestAt(tokens, 0).map(Match::to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nice day", "reading books", "al who", "us all", "Xyzzyville is", ", Homs"})
    void readsNoNameInOrdinaryWords(String text) {
        assertEquals(Optional.empty(), WORLD.longestAt(Arrays.asList(text.split(" ")), 0));
    }

    @ParameterizedTest
    @CsvSource({"Nice, true", "Reading, true", "Assad, true", "Jackson, true", "Aleppo, false", "Kharkiv, false"})
    void marksNamesThatAreWordsOrPeopleBesides(String name, boolean common) {
        assertEquals(common, WORLD.isCommonWord(name));
    }

    @Test
    void keepsAlternateNamesInTheFormTheyAreLookedUpIn() {
        for (String name : List.of("Ürümqi", "Saint-Étienne", "‘Ayn al ‘Arab", "Łódź", "Đà Nẵng")) {
            assertEquals(NameKey.of(name), NameKey.of(NameKey.of(name)));
            assertFalse(WORLD.candidates(name).isEmpty(), name);
        }
    }

    @Test
    void codesPrecisionAsUcdpDoes() {
        assertEquals(1, precisionOf("Talbiseh"));
        assertEquals(4, precisionOf("Helmand"));
        assertEquals(5, precisionOf("Donbas"));
        assertEquals(6, precisionOf("Mali"));
        assertEquals(7, precisionOf("Black Sea"));
    }

    private static int precisionOf(String name) {
        return WORLD.candidates(name).get(0).precision();
    }
}
