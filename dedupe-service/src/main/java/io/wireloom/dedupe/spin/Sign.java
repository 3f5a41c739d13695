package io.wireloom.dedupe.spin;

import io.wireloom.contracts.ArticleCopies.SpinSign;

/**
 * A trace of substitution with what it is worth.
 *
 * @param kind what it is
 * @param start first UTF-16 unit in the article's text
 * @param end one past the last
 * @param meant what a writer would have put; null when nothing tells
 */
record Sign(Kind kind, int start, int end, String meant) {

    /** The kinds of signs, each with its worth: how far one of them is from anything that a writer does. */
    enum Kind {
        /** A name that news copy never writes out: in a treaty or a speech it is right. */
        LONG_FORM("long-form", 0.5),
        /** A name that has lost the article it needs, as the short name in its place needs none. */
        LOST_ARTICLE("lost-article", 1.5),
        /** The name of a country where its adjective belongs. */
        NAME_AS_ADJECTIVE("name-as-adjective", 1),
        /** Two ways of writing a name, one of them a writer's. */
        MIXED_NAMES("mixed-names", 1),
        /** A word of a fixed phrase swapped for another of like sense. */
        ODD_SYNONYM("odd-synonym", 1),
        /** A word that news copy hardly knows, of like sense as an everyday one. */
        RARE_SYNONYM("rare-synonym", 0.75),
        /** The same of a word that news copy seldom has: only many of them tell. */
        SELDOM_SYNONYM("rare-synonym", 0.45),
        /** A word of a name swapped for another. */
        ALTERED_NAME("altered-name", 1.5),
        /** A small word taken for an abbreviation, a chemical symbol or another word of the same letters. */
        WRONG_HOMOGRAPH("wrong-homograph", 1.5),
        /** A fixed pair of words turned round. */
        REVERSED_PAIR("reversed-pair", 1),
        /** An article that suits the word that stood there before. */
        BROKEN_ARTICLE("broken-article", 1),
        /** A verb with an object or a clause that it cannot have, or a comparison that the language does not form so. */
        BROKEN_CONSTRUCTION("broken-construction", 1),
        /** A quotation mark without its other half. */
        ORPHANED_QUOTATION_MARK("orphaned-quotation-mark", 0.5);

        private final String label;
        private final double worth;

        Kind(String label, double worth) {
            this.label = label;
            this.worth = worth;
        }

        String label() {
            return label;
        }

        double worth() {
            return worth;
        }

        /** Whether careful writers do it too, in the right place or by a slip. */
        boolean isLegitimate() {
            return this == LONG_FORM || this == ORPHANED_QUOTATION_MARK;
        }
    }

    SpinSign in(String text) {
        return new SpinSign(kind.label(), text.substring(start, end), start, end, meant);
    }
}
