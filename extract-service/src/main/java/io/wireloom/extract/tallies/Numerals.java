package io.wireloom.extract.tallies;

import io.wireloom.extract.parse.NumberWords;
import io.wireloom.extract.text.Sentence;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Reads numerals, in digits or words: "1,200", "twenty-six", "two dozen", "1.5 million", "dozens", "hundreds of thousands". */
final class Numerals {

    /**
     * A numeral.
     *
     * @param low the least it means
     * @param high the most it means
     * @param to one past its last token
     */
    record Value(long low, long high, int to) {}

    private static final long DOZEN = 12;
    private static final long THOUSAND = 1000;
    private static final long TEN = 10;

    private Numerals() {}

    /** The numeral that begins at a token. */
    static Optional<Value> at(Sentence sentence, int i) {
        String lower = sentence.lower(i);
        if (lower.equals("tens") && ofThousands(sentence, i)) {
            return Optional.of(new Value(2 * TEN * THOUSAND, 100 * THOUSAND - 1, i + 3));
        }
        long[] vague = NumberWords.VAGUE.get(lower);
        if (vague != null && !lower.equals("dozen")) {
            return Optional.of(
                    ofThousands(sentence, i)
                            ? new Value(vague[0] * THOUSAND, vague[1] * THOUSAND + THOUSAND - 1, i + 3)
                            : new Value(vague[0], vague[1], i + 1));
        }
        if (lower.equals("dozen")) {
            return Optional.of(new Value(DOZEN, DOZEN, i + 1));
        }
        boolean several = lower.equals("several");
        boolean counted = (lower.equals("a") || several) && factor(sentence, i + 1) > 0;
        Optional<BigDecimal> base = counted ? Optional.of(BigDecimal.ONE) : number(lower);
        return base.flatMap(value -> scaled(sentence, i + 1, value, several));
    }

    private static boolean ofThousands(Sentence sentence, int i) {
        return sentence.lower(i + 1).equals("of")
                && Set.of("thousands", "millions").contains(sentence.lower(i + 2));
    }

    private static long factor(Sentence sentence, int i) {
        return sentence.lower(i).equals("dozen") ? DOZEN : NumberWords.FACTORS.getOrDefault(sentence.lower(i), 0L);
    }

    private static Optional<Value> scaled(Sentence sentence, int next, BigDecimal base, boolean several) {
        BigDecimal value = base;
        int at = next;
        while (factor(sentence, at) > 0) {
            value = value.multiply(BigDecimal.valueOf(factor(sentence, at)));
            at++;
        }
        if (several) {
            return Optional.of(new Value(value.longValue() * 2, value.longValue() * TEN - 1, at));
        }
        boolean whole = value.stripTrailingZeros().scale() <= 0
                && value.precision() - value.scale()
                        <= Long.toString(Long.MAX_VALUE).length() - 1;
        return whole ? Optional.of(new Value(value.longValue(), value.longValue(), at)) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String lower) {
        boolean digit = !lower.isEmpty() && Character.isDigit(lower.charAt(0));
        if (digit && lower.matches("\\d{1,3}(,\\d{3})+|\\d+(\\.\\d+)?")) {
            return Optional.of(new BigDecimal(lower.replace(",", "")));
        }
        if (lower.isEmpty() || !NumberWords.isNumber(lower)) {
            return Optional.empty();
        }
        long sum = 0;
        for (String part : lower.split("-")) {
            Long value = NumberWords.VALUES.get(part);
            sum = value == null ? Math.max(1, sum) * NumberWords.FACTORS.get(part) : sum + value;
        }
        return Optional.of(BigDecimal.valueOf(sum));
    }
}
