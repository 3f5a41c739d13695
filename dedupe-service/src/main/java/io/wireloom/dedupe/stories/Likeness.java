package io.wireloom.dedupe.stories;

import java.time.Duration;
import java.time.Instant;

/**
 * How alike two articles are, from 0 to 1: the mean of two cosines of weighted words, one of all words of both, each counted once,
 * one of the opening of each with the whole of the other. The opening says what the story is; the whole shows it whatever the
 * opening chose. Symmetric, and a function of the two articles alone.
 */
public final class Likeness {

    /** Least that counts as a sign of one story at all. */
    public static final double FLOOR = 0.12;

    /**
     * Articles that were published further apart are not alike at all, whatever they say: else every new article would be held against
     * all that was ever stored. A story that goes on for longer is held together by what came between.
     */
    public static final Duration HORIZON = Duration.ofDays(30);

    /** What the words count for at least within the horizon: stories rest and come up again. */
    private static final double AGED = 0.5;

    /** Days in which the rest of their weight falls to 1/e. */
    private static final double DAYS = 3;

    private Likeness() {}

    /** Of two articles; of those where one's time is unknown, by their words alone. */
    public static double of(Profile one, Profile other) {
        boolean ordered = one.articleId().compareTo(other.articleId()) <= 0;
        return ordered ? ofOrdered(one, other) : ofOrdered(other, one);
    }

    /** Sums are made in one order, so that they are the same to the last bit. */
    private static double ofOrdered(Profile first, Profile second) {
        double nearness = nearness(first.publishedAt(), second.publishedAt());
        if (nearness == 0) {
            return 0;
        }
        WeighedTerms one = first.weighed();
        WeighedTerms other = second.weighed();
        Shared shared = Shared.between(one.places(), other.places());
        double all = shared.dot(one.once(), other.once());
        double lead = shared.dot(one.lead(), other.whole()) + shared.dot(one.whole(), other.lead());
        return (all + lead / 2) / 2 * nearness;
    }

    private static double nearness(Instant one, Instant other) {
        if (one == null || other == null) {
            return 1;
        }
        Duration apart = Duration.between(one, other).abs();
        if (apart.compareTo(HORIZON) > 0) {
            return 0;
        }
        double days = (double) apart.toHours() / Duration.ofDays(1).toHours();
        return AGED + (1 - AGED) * Math.exp(-days / DAYS);
    }

    /** Where two articles have the same stems: places in the terms of each, in their order. */
    private record Shared(int[] first, int[] second, int count) {

        static Shared between(StemPlaces one, StemPlaces other) {
            int[] first = new int[Math.min(one.size(), other.size())];
            int[] second = new int[first.length];
            int count = 0;
            for (int place = 0; place < other.size(); place++) {
                int same = one.of(other, place);
                if (same >= 0) {
                    first[count] = same;
                    second[count++] = place;
                }
            }
            return new Shared(first, second, count);
        }

        double dot(double[] ours, double[] theirs) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += ours[first[i]] * theirs[second[i]];
            }
            return sum;
        }
    }
}
