package io.wireloom.extract.lexicon;

import java.util.List;

/** Weapons and platforms, each with the kind of attack that it tells. */
public final class WeaponLexicon {

    /**
     * A weapon or platform.
     *
     * @param name canonical name
     * @param kind aircraft, airbomb, missile, artillery, vehicle, bomb, chemical, smallarms or ship
     */
    public record Weapon(String name, String kind) {

        /** The subtype of ASSAULT that it tells; null when it tells none. */
        public String subtype() {
            return switch (kind) {
                case "aircraft", "airbomb" -> "air-strike";
                case "missile", "artillery" -> "shelling";
                case "bomb" -> "bombing";
                case "chemical" -> "chemical-attack";
                default -> null;
            };
        }
    }

    private final PhraseTable<Weapon> table = new PhraseTable<>();

    WeaponLexicon(LexiconTables read) {
        for (List<String> row : read.rows(LexiconTable.WEAPONS)) {
            Weapon weapon = new Weapon(row.get(0), row.get(1));
            for (String phrase : Tsv.list(row.get(2))) {
                table.put(phrase, weapon);
                table.put(Plurals.of(phrase), weapon);
            }
        }
    }

    public PhraseTable<Weapon> table() {
        return table;
    }
}
