package io.wireloom.extract.tallies;

import io.wireloom.extract.parse.NumberWords;
import io.wireloom.extract.text.Sentence;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Reads numbers, in digits or words, with the words that bound them. */
final class QuantityReader {

    private static final Set<String> LEAST =
            Set.of("at least", "more than", "over", "greater than", "no fewer than", "upwards of", "no less than");
    private static final Set<String> MOST =
            Set.of("up to", "as many as", "fewer than", "less than", "under", "at most", "no more than");

    /** A value and the token after it. */
    private record Value(long low, long high, int to) {}

    private QuantityReader() {}

    /** The first number between two tokens. */
    static Optional<Quantity> first(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            Optional<Value> value = value(sentence, i, to);
            if (value.isPresent() && !partOfName(sentence, i, value.get().to())) {
                Quantity plain = bounded(sentence, from, i, value.get(), to);
                return Optional.of(fraction(sentence, i, value.get()).orElse(plain));
            }
        }
        return Optional.empty();
    }

    /** "half a million", "more than a quarter of a million". */
    private static Optional<Quantity> fraction(Sentence sentence, int at, Value value) {
        boolean half = sentence.lower(at - 1).equals("half");
        boolean quarter = words(sentence, Math.max(0, at - 2), at).equals("quarter of");
        if (!sentence.lower(at).equals("a") || !half && !quarter) {
            return Optional.empty();
        }
        long part = value.low() / (half ? 2 : 4);
        int start = half ? at - 1 : at - 3;
        boolean more = start >= 2 && words(sentence, start - 2, start).equals("more than");
        return Optional.of(new Quantity(more ? start - 2 : start, value.to(), part, more ? null : part));
    }

    private static boolean partOfName(Sentence sentence, int from, int to) {
        String before = sentence.lower(from - 1);
        String after = sentence.lower(to);
        boolean money = before.equals("$") || before.equals("\u20ac") || before.equals("\u00a3");
        boolean age = after.equals("-year-old")
                || after.equals("year")
                || after.equals("years")
                || after.equals("%")
                || after.startsWith("per");
        boolean oneOf = sentence.lower(from).equals("one") && after.equals("of");
        boolean distance = Set.of(
                        "km",
                        "kilometres",
                        "kilometers",
                        "miles",
                        "kms",
                        "metres",
                        "feet",
                        "days",
                        "hours",
                        "minutes",
                        "months",
                        "weeks")
                .contains(after);
        return money || age || oneOf || distance;
    }

    private static Quantity bounded(Sentence sentence, int floor, int at, Value first, int limit) {
        Long low = first.low();
        Long high = first.high();
        int to = first.to();
        boolean between = sentence.lower(at - 1).equals("between");
        String joint = sentence.lower(to);
        boolean range = between && joint.equals("and") || joint.equals("to") || joint.equals("or") || joint.equals("-");
        Optional<Value> second =
                range ? value(sentence, to + 1, Math.min(sentence.size(), limit + 2)) : Optional.empty();
        if (second.isPresent() && second.get().high() > high) {
            return new Quantity(
                    between ? at - 1 : at, second.get().to(), low, second.get().high());
        }
        for (int width = 3; width > 0; width--) {
            int start = at - width;
            if (start < 0 || start < floor - 2) {
                continue;
            }
            String words = words(sentence, start, at);
            if (LEAST.contains(words)) {
                return new Quantity(start, to, low, null);
            }
            if (MOST.contains(words)) {
                return new Quantity(start, to, null, high);
            }
        }
        boolean more = joint.equals("or") && sentence.lower(to + 1).equals("more");
        return new Quantity(at, to, low, more ? null : high);
    }

    private static String words(Sentence sentence, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i > from ? " " : "").append(sentence.lower(i));
        }
        return words.toString();
    }

    private static Optional<Value> value(Sentence sentence, int i, int limit) {
        String lower = sentence.lower(i);
        boolean article = (lower.equals("a") || lower.equals("several"))
                && (NumberWords.FACTORS.containsKey(sentence.lower(i + 1))
                        || sentence.lower(i + 1).equals("dozen"));
        if (lower.equals("tens")
                && sentence.lower(i + 1).equals("of")
                && sentence.lower(i + 2).equals("thousands")) {
            return Optional.of(new Value(20_000, 99_999, i + 3));
        }
        long[] vague = NumberWords.VAGUE.get(lower);
        if (vague != null && !lower.equals("dozen")) {
            boolean thousands =
                    sentence.lower(i + 1).equals("of") && sentence.lower(i + 2).equals("thousands");
            return Optional.of(
                    thousands
                            ? new Value(vague[0] * 1000, vague[1] * 1000 + 999, i + 3)
                            : new Value(vague[0], vague[1], i + 1));
        }
        Optional<BigDecimal> base = article ? Optional.of(BigDecimal.ONE) : number(lower);
        if (base.isEmpty() || i >= limit) {
            return lower.equals("dozen") ? Optional.of(new Value(12, 12, i + 1)) : Optional.empty();
        }
        return scaled(sentence, i + 1, base.get(), lower.equals("several"));
    }

    private static Optional<Value> scaled(Sentence sentence, int next, BigDecimal base, boolean several) {
        BigDecimal value = base;
        int at = next;
        boolean scaled = false;
        while (NumberWords.FACTORS.containsKey(sentence.lower(at))
                || sentence.lower(at).equals("dozen")) {
            value = value.multiply(BigDecimal.valueOf(NumberWords.FACTORS.getOrDefault(sentence.lower(at), 12L)));
            at++;
            scaled = true;
        }
        if (several && scaled) {
            return Optional.of(new Value(value.longValue() * 2, value.longValue() * 10 - 1, at));
        }
        try {
            long exact = value.longValueExact();
            return Optional.of(new Value(exact, exact, at));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> number(String lower) {
        if (lower.matches("\\d{1,3}(,\\d{3})+|\\d+(\\.\\d+)?")) {
            return Optional.of(new BigDecimal(lower.replace(",", "")));
        }
        if (!lower.isEmpty() && NumberWords.isNumber(lower)) {
            long sum = 0;
            for (String part : lower.split("-")) {
                Long value = NumberWords.VALUES.get(part);
                sum = value == null ? Math.max(1, sum) * NumberWords.FACTORS.get(part) : sum + value;
            }
            return Optional.of(BigDecimal.valueOf(sum));
        }
        return Optional.empty();
    }
}
