package io.wireloom.extract.claims;

import io.wireloom.contracts.Claim;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Claims in one line of words, for tables of sentences: "ASSAULT/air-strike by Chad on rebels in Bol at 2019-05-13 # killed 15". */
final class Rendering {

    private Rendering() {}

    static String of(List<Claim> claims) {
        return claims.isEmpty() ? "-" : claims.stream().map(Rendering::of).collect(Collectors.joining(" ;; "));
    }

    private static String of(Claim claim) {
        StringBuilder line = new StringBuilder(claim.event().type());
        if (claim.event().subtype() != null) {
            line.append('/').append(claim.event().subtype());
        }
        if (claim.status() != Claim.Status.OCCURRED) {
            line.append(' ').append(claim.status().name().toLowerCase(java.util.Locale.ROOT));
        }
        names(line, " by ", claim.actors(), Claim.Entity::name);
        names(line, " on ", claim.targets(), Claim.Entity::name);
        names(line, " in ", claim.places(), Claim.Place::text);
        if (claim.time() != null) {
            line.append(" at ").append(claim.time().start());
            boolean day = Objects.equals(claim.time().start(), claim.time().end());
            line.append(day ? "" : ".." + claim.time().end());
        }
        claim.tallies().forEach(tally -> line.append(of(tally)));
        if (!claim.attribution().isEmpty()) {
            line.append(" said ")
                    .append(claim.attribution().stream()
                            .map(Claim.Speaker::name)
                            .collect(Collectors.joining(" > ")));
        }
        return line.toString();
    }

    private static String of(Claim.Tally tally) {
        String low = tally.low() == null ? "" : tally.low().toString();
        String high = tally.high() == null ? "" : tally.high().toString();
        String range = low.equals(high) ? low : low + ".." + high;
        String of = tally.of().isEmpty() ? "" : " " + tally.of();
        return " # " + tally.measure() + " " + range + of + (tally.partOf() == null ? "" : " part");
    }

    private static <T> void names(StringBuilder line, String word, List<T> values, Function<T, String> name) {
        if (!values.isEmpty()) {
            line.append(word).append(values.stream().map(name).collect(Collectors.joining(", ")));
        }
    }
}
