package io.wireloom.bench.quotations;

import java.util.List;
import java.util.Random;

/**
 * Somebody quoted.
 *
 * @param role what stands before the name
 * @param name first name and surname
 */
record Voice(String role, String name) {

    private static final List<String> ROLES = List.of(
            "mayor",
            "governor",
            "defence minister",
            "union leader",
            "opposition leader",
            "police chief",
            "bishop",
            "foreign minister",
            "prosecutor",
            "senator");
    private static final List<String> FIRST = List.of(
            "Anton", "Berta", "Carlo", "Dina", "Emil", "Farida", "Gustav", "Helena", "Igor", "Jana", "Karim", "Lucia",
            "Marek", "Nadia", "Oskar", "Paula", "Rashid", "Sonia", "Tomas", "Vera");
    private static final List<String> LAST_BEGINNINGS = List.of(
            "Alm", "Bor", "Cer", "Drag", "Erik", "Fon", "Grab", "Hadd", "Ivan", "Jans", "Kowal", "Lind", "Mans",
            "Novot", "Okon", "Petr", "Quir", "Rasm", "Sant", "Tahir", "Ulr", "Vald", "Wick", "Yilm", "Zelen");
    private static final List<String> LAST_ENDINGS = List.of(
            "brecht", "etti", "venka", "omir", "tana", "owski", "adze", "chuk", "quist", "ouri", "enko", "osyan", "oga",
            "ussen", "oro", "aldi", "ham", "azkoy", "elund", "inger", "opoulos", "ashvili", "eiro", "umann", "estad",
            "igawa", "ermann", "olini");

    static Voice any(Random random) {
        return new Voice(
                Words.pick(ROLES, random),
                Words.pick(FIRST, random) + " " + Words.pick(LAST_BEGINNINGS, random)
                        + Words.pick(LAST_ENDINGS, random));
    }

    String surname() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
