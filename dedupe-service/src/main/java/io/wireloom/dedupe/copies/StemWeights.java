package io.wireloom.dedupe.copies;

/**
 * What each stem of two texts weighs when their sentences are held against each other: the less the more of the sentences have it
 * (as in tf-idf, with these sentences as the collection), so that what both texts are about throughout tells nothing, and little
 * words weigh little in any language.
 */
final class StemWeights {

    /** How much more than another word a name or number weighs. */
    private static final int FACT = 3;

    private static final int NOWHERE = -1;

    private final double[] first;
    private final double[] second;
    private final int[] inSecond;

    private StemWeights(double[] first, double[] second, int[] inSecond) {
        this.first = first;
        this.second = second;
        this.inSecond = inSecond;
    }

    static StemWeights of(SentenceIndex first, SentenceIndex second) {
        double[] byCount = byCount(first.all().size() + second.all().size());
        int[] inSecond = places(first.stems(), second.stems());
        double[] ofSecond = new double[second.stems().length];
        for (int stem = 0; stem < ofSecond.length; stem++) {
            ofSecond[stem] = weight(byCount[second.count(stem)], second.fact(stem));
        }
        double[] ofFirst = new double[first.stems().length];
        for (int stem = 0; stem < ofFirst.length; stem++) {
            int other = inSecond[stem];
            boolean both = other != NOWHERE;
            int count = first.count(stem) + (both ? second.count(other) : 0);
            ofFirst[stem] = weight(byCount[count], first.fact(stem) || (both && second.fact(other)));
            if (both) {
                ofSecond[other] = ofFirst[stem];
            }
        }
        return new StemWeights(ofFirst, ofSecond, inSecond);
    }

    /** What a word weighs, by how many of so many sentences have it. */
    private static double[] byCount(int sentences) {
        double[] byCount = new double[sentences + 1];
        double most = Math.log1p(sentences);
        for (int count = 1; count <= sentences; count++) {
            byCount[count] = Math.log1p((double) sentences / count) / most;
        }
        return byCount;
    }

    private static double weight(double rarity, boolean fact) {
        return fact ? FACT * rarity : rarity;
    }

    /** Where each of some sorted stems stands among others. */
    private static int[] places(long[] stems, long[] others) {
        int[] places = new int[stems.length];
        int other = 0;
        for (int stem = 0; stem < stems.length; stem++) {
            while (other < others.length && others[other] < stems[stem]) {
                other++;
            }
            places[stem] = other < others.length && others[other] == stems[stem] ? other : NOWHERE;
        }
        return places;
    }

    /** Of each stem of the first text. */
    double[] ofFirst() {
        return first;
    }

    /** Of each stem of the second text. */
    double[] ofSecond() {
        return second;
    }

    /** The place among the second text's stems of one of the first's; negative when the second does not have it. */
    int inSecond(int stemOfFirst) {
        return inSecond[stemOfFirst];
    }
}
