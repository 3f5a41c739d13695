package io.wireloom.local.differences;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of a claim that say something, each as one line of words; rule, confidence and version say how, and do not count. */
final class Slots {

    private static final Map<String, Function<Claim, String>> SHOWN = shown();

    private Slots() {}

    static List<Change.Slot> between(Claim before, Claim after) {
        List<Change.Slot> slots = new ArrayList<>();
        SHOWN.forEach((name, shown) -> {
            String one = shown.apply(before);
            String other = shown.apply(after);
            if (!one.equals(other)) {
                slots.add(new Change.Slot(name, one, other));
            }
        });
        return slots;
    }

    private static Map<String, Function<Claim, String>> shown() {
        Map<String, Function<Claim, String>> shown = new LinkedHashMap<>();
        shown.put("subtype", claim -> text(claim.event().subtype()));
        shown.put("status", claim -> claim.status().name().toLowerCase(java.util.Locale.ROOT));
        shown.put("actors", claim -> list(claim.actors(), actor -> actor.entityId() + " (" + actor.text() + ")"));
        shown.put("targets", claim -> list(claim.targets(), target -> target.entityId() + " (" + target.text() + ")"));
        shown.put(
                "places",
                claim -> list(
                        claim.places(),
                        place -> place.name() + " " + text(place.country()) + " " + text(place.precision())));
        shown.put("time", claim -> time(claim.time()));
        shown.put("tallies", claim -> list(claim.tallies(), Slots::tally));
        shown.put("weapons", claim -> list(claim.weapons(), Claim.Weapon::name));
        shown.put(
                "attribution",
                claim -> list(claim.attribution(), speaker -> speaker.entityId() + " " + text(speaker.kind())));
        shown.put("quote", claim -> words(claim.quote()));
        shown.put("hearsay", claim -> words(claim.hearsay()));
        return shown;
    }

    private static String time(Claim.Time time) {
        return time == null
                ? "-"
                : text(time.start()) + ".." + text(time.end()) + " " + time.precision() + " " + time.basis();
    }

    private static String tally(Claim.Tally tally) {
        return tally.measure() + " " + text(tally.of()) + " " + text(tally.low()) + ".." + text(tally.high());
    }

    private static <T> String list(List<T> values, Function<T, String> shown) {
        return values.isEmpty() ? "-" : values.stream().map(shown).collect(Collectors.joining(", "));
    }

    private static String words(Span span) {
        return span == null ? "-" : span.text();
    }

    private static String text(Object value) {
        return Objects.toString(value, "-");
    }
}
