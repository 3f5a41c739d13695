package io.wireloom.dedupe.stories;

import io.wireloom.dedupe.stories.Profile.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

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

    /** Hardly a word comes so many times in an article. */
    private static final int FREQUENT = 64;

    /** What a word counts for that comes so many times: logarithms cost more than all else. */
    private static final double[] DAMPED = IntStream.range(0, FREQUENT)
            .mapToDouble(count -> count == 0 ? 0 : 1 + Math.log(count))
            .toArray();

    private Likeness() {}

    /** Of two articles; of those where one's time is unknown, by their words alone. */
    public static double of(Profile one, Profile other) {
        boolean ordered = one.articleId().compareTo(other.articleId()) <= 0;
        Vectors first = Vectors.of(ordered ? one : other);
        Vectors second = Vectors.of(ordered ? other : one);
        return of(first, second);
    }

    static double of(Vectors first, Vectors second) {
        double nearness =
                nearness(first.profile().publishedAt(), second.profile().publishedAt());
        if (nearness == 0) {
            return 0;
        }
        Shared shared = Shared.between(first.places(), second.places());
        double all = shared.dot(first.once(), second.once());
        double lead = shared.dot(first.lead(), second.whole()) + shared.dot(first.whole(), second.lead());
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

    /** An article's words as vectors of length 1, in the order of its terms. */
    record Vectors(Profile profile, StemPlaces places, double[] once, double[] whole, double[] lead) {

        static Vectors of(Profile profile) {
            int terms = profile.terms().size();
            double[] once = new double[terms];
            double[] whole = new double[terms];
            double[] lead = new double[terms];
            for (int i = 0; i < terms; i++) {
                Term term = profile.terms().get(i);
                once[i] = term.weight();
                whole[i] = term.weight() * damped(term.count());
                lead[i] = term.weight() * damped(term.lead());
            }
            return new Vectors(profile, new StemPlaces(profile.terms()), unit(once), unit(whole), unit(lead));
        }

        private static double damped(int count) {
            return count < DAMPED.length ? DAMPED[count] : 1 + Math.log(count);
        }

        /** Brings a vector to length 1. */
        private static double[] unit(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value * value;
            }
            double length = sum == 0 ? 1 : Math.sqrt(sum);
            for (int i = 0; i < values.length; i++) {
                values[i] /= length;
            }
            return values;
        }
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
