package io.wireloom.bench.quotations;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What fills the gaps of sentences, and sentences that are used as they are. */
final class Words {

    /** What one speaker says of event after event. */
    static final List<String> STOCK = List.of(
            "At least {number} {group} were killed when shells hit the {thing} in {place}",
            "The strike on {place} destroyed the {thing} and wounded {number} {group}");

    /** What everybody says. */
    static final List<String> COMMON = List.of(
            "We are deeply concerned about the situation.",
            "Our thoughts and prayers are with the victims and their families.",
            "We condemn this cowardly attack in the strongest possible terms.",
            "We will bring those responsible to justice.",
            "The investigation is ongoing and we cannot comment further at this time.",
            "We call on all parties to show restraint.",
            "There can be no military solution to this conflict.",
            "We stand with the people of this country.");

    private static final Map<String, List<String>> GAPS = new TreeMap<>(Map.of(
            "thing",
            List.of(
                    "harbour",
                    "railway",
                    "hospital",
                    "lighthouse",
                    "sawmill",
                    "market",
                    "shipyard",
                    "airport",
                    "bridge",
                    "theatre",
                    "observatory",
                    "depot",
                    "foundry",
                    "terminal",
                    "library",
                    "dairy",
                    "vineyard",
                    "quarry"),
            "place",
            List.of(
                    "Velmora",
                    "Tarsk",
                    "Odessin",
                    "Karavel",
                    "Brenholm",
                    "Sulmar",
                    "Quentara",
                    "Dalvik",
                    "Portosanto",
                    "Meridale",
                    "Ashkaran",
                    "Lindeby",
                    "Zorrenta",
                    "Havrel",
                    "Ostmark",
                    "Calverra"),
            "group",
            List.of(
                    "farmers",
                    "dockers",
                    "pilots",
                    "teachers",
                    "nurses",
                    "miners",
                    "students",
                    "drivers",
                    "shopkeepers",
                    "fishermen",
                    "pensioners",
                    "refugees",
                    "engineers",
                    "bakers"),
            "quality",
            List.of(
                    "reckless",
                    "shameful",
                    "generous",
                    "clumsy",
                    "historic",
                    "cynical",
                    "gallant",
                    "hasty",
                    "remarkable",
                    "dangerous",
                    "careless",
                    "brutal",
                    "modest",
                    "splendid"),
            "number",
            List.of("12", "18", "27", "34", "41", "56", "63", "78", "85", "92", "115", "140", "230", "460"),
            "count",
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "eleven", "twelve")));

    private Words() {}

    static Map<String, String> filling(Random random) {
        Map<String, String> filling = new TreeMap<>();
        GAPS.forEach((gap, words) -> filling.put(gap, pick(words, random)));
        return filling;
    }

    /** Another word for a gap than the one in it. */
    static String other(String gap, String word, Random random) {
        return pick(GAPS.get(gap).stream().filter(one -> !one.equals(word)).toList(), random);
    }

    static String filled(String template, Map<String, String> filling) {
        String sentence = template;
        for (Map.Entry<String, String> gap : filling.entrySet()) {
            sentence = sentence.replace("{" + gap.getKey() + "}", gap.getValue());
        }
        return sentence;
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
