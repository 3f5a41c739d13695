package io.wireloom.bench.copies.stress;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Draws the names, places and numbers of the stories. */
final class Values {

    private static final Map<String, List<String>> LISTS = lists();

    private final Dice dice;
    private final List<String> realTowns;
    private final Set<String> people = new HashSet<>();
    private final Set<String> towns = new HashSet<>();

    /** Draws names of towns that there are not. */
    Values(Dice dice) {
        this(dice, List.of());
    }

    /** @param realTowns what names of towns are drawn from; made up when there are none */
    Values(Dice dice, List<String> realTowns) {
        this.dice = dice;
        this.realTowns = realTowns;
    }

    /** A value for a slot of the grammar. */
    String draw(String slot) {
        return switch (slot) {
            case "few" -> String.valueOf(dice.between(3, 19));
            case "many" -> String.valueOf(dice.between(21, 980));
            case "toll" -> String.valueOf(dice.between(4, 97));
            case "hurt" -> String.valueOf(dice.between(20, 640));
            case "thousand", "count" -> String.format(Locale.ROOT, "%,d", 10L * dice.between(120, 9_900));
            case "percent" -> dice.between(1, 46) + "." + dice.between(1, 9);
            case "age" -> String.valueOf(dice.between(18, 88));
            case "money" ->
                dice.chance(0.5) ? dice.between(2, 940) + " million dollars" : dice.between(2, 60) + " billion euros";
            case "hour" -> dice.between(1, 11) + (dice.chance(0.5) ? " in the morning" : " at night");
            case "name", "official" -> person();
            case "place", "town" -> town();
            case "region" -> town() + " " + one("region");
            case "agency" -> one("outlet").replace('_', ' ');
            default -> one(slot);
        };
    }

    /** An outlet's name. */
    String outlet() {
        return draw("agency");
    }

    private String one(String list) {
        return dice.pick(LISTS.get(list));
    }

    private String person() {
        String person = one("first") + " " + one("last");
        return people.add(person) ? person : one("first") + " " + one("first").charAt(0) + ". " + one("last");
    }

    private String town() {
        if (!realTowns.isEmpty()) {
            return dice.pick(realTowns);
        }
        String town = one("beginning") + (dice.chance(0.6) ? one("middle") : "") + one("end");
        return towns.add(town) ? town : one("beginning") + one("middle") + one("middle") + one("end");
    }

    private static Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new HashMap<>();
        Resource.rows("values.txt")
                .forEach(row -> lists.put(row.get(0), Arrays.asList(row.get(1).split(" "))));
        return lists;
    }
}
