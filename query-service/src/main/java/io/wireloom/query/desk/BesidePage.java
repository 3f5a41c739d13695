package io.wireloom.query.desk;

import io.wireloom.query.copies.Edge;
import io.wireloom.query.copies.SideBySide;
import io.wireloom.query.copies.Text;
import java.util.Map;

/**
 * Two articles beside each other.
 *
 * @param left the one
 * @param right the other
 * @param summary how the two hang together, as a sentence
 * @param tells what tells which is the copy; empty when neither is, or nothing does
 * @param passages how many passages they have in common, in words; empty when there are none
 * @param familyId the family that both are in; empty when they are in none together
 */
public record BesidePage(Column left, Column right, String summary, String tells, String passages, String familyId) {

    /** @param named articles that the two refer to, by id, as far as they are known */
    public static BesidePage of(SideBySide pair, Text left, Text right, Map<String, Text> named) {
        String family = pair.left().familyId() != null
                        && pair.left().familyId().equals(pair.right().familyId())
                ? pair.left().familyId()
                : "";
        int count = pair.passages().size();
        return new BesidePage(
                Column.left(pair, left, named),
                Column.right(pair, right, named),
                summary(pair, Kin.of(left), Kin.of(right), named, !family.isEmpty()),
                pair.tie().edge() == null ? "" : pair.tie().edge().tells(),
                count == 0 ? "" : Labels.count(count, "passage", "passages") + " in common",
                family);
    }

    private static String summary(SideBySide pair, Kin left, Kin right, Map<String, Text> named, boolean sameFamily) {
        return switch (pair.tie().kind()) {
            case DIRECT -> direct(pair.tie().edge(), left, right);
            case THROUGH ->
                "Neither was taken from the other. Both share text with "
                        + Kin.of(named.get(pair.tie().through())).name() + ": what they have in common is marked.";
            case NONE ->
                sameFamily
                        ? "Neither was taken from the other: they are in one family by way of other articles. Nothing is marked."
                        : "No copying is known between the two. Nothing is marked.";
        };
    }

    private static String direct(Edge edge, Kin left, Kin right) {
        boolean leftIsCopy = edge.copy().equals(left.id());
        Kin copy = leftIsCopy ? left : right;
        Kin original = leftIsCopy ? right : left;
        String noun = Kin.noun(edge.relation());
        String article = noun.startsWith("e") ? "an " : "a ";
        return "The " + (leftIsCopy ? "first" : "second") + " (" + copy.outlet() + ") is " + article + noun + " of the "
                + (leftIsCopy ? "second" : "first") + " (" + original.outlet() + "): " + Kin.share(edge) + ".";
    }
}
