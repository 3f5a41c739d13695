package io.wireloom.contracts.explain;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Tally;
import io.wireloom.contracts.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Explains a claim from what it holds: the rules it names and its values, each with the words it was read from. A pure function of
 * the claim.
 */
public final class Explanation {

    private final Claim claim;
    private final RuleBook book;
    private final List<Reason> reasons = new ArrayList<>();

    private Explanation(Claim claim, RuleBook book) {
        this.claim = claim;
        this.book = book;
    }

    /** Every rule that made a part of the claim with its words: first the grammar's rules, then one for each value. */
    public static List<Reason> of(Claim claim) {
        Explanation explanation = new Explanation(claim, RuleBook.ENGLISH);
        explanation.rules();
        explanation.values();
        return List.copyOf(explanation.reasons);
    }

    private void rules() {
        String names = claim.rule() == null ? "" : claim.rule();
        for (String name : names.split("\\+")) {
            if (!name.isBlank()) {
                words(book.rule(name).part()).forEach(words -> add(name, words));
            }
        }
    }

    /** The words that a rule of this part was read from. */
    private List<Span> words(String part) {
        List<Span> words =
                switch (part) {
                    case "actors" -> actors();
                    case "targets" -> targets();
                    case "attribution" -> speakers();
                    case "status" -> single(claim.statusCue());
                    case "hearsay" -> single(claim.hearsay());
                    default -> List.of();
                };
        Span event = new Span(
                claim.event().start(), claim.event().end(), claim.event().text());
        return words.isEmpty() ? List.of(event) : words;
    }

    private void values() {
        String status = "status:" + claim.status().name().toLowerCase(Locale.ROOT);
        words("status").forEach(words -> add(status, words));
        actors().forEach(words -> add("actor", words));
        targets().forEach(words -> add("target", words));
        claim.places()
                .forEach(place -> add(
                        place.precision() == null ? "place:unknown" : "place:found",
                        new Span(place.start(), place.end(), place.text())));
        if (claim.time() != null) {
            add(
                    "time:" + claim.time().basis(),
                    new Span(
                            claim.time().textStart(),
                            claim.time().textEnd(),
                            claim.time().text()));
        }
        claim.tallies().forEach(tally -> add(bounds(tally), new Span(tally.start(), tally.end(), tally.text())));
        claim.weapons().forEach(weapon -> add("weapon", new Span(weapon.start(), weapon.end(), weapon.text())));
        single(claim.quote()).forEach(quote -> add("quote", quote));
    }

    private static String bounds(Tally tally) {
        if (tally.partOf() != null) {
            return "tally:part";
        }
        if (tally.low() == null || tally.high() == null) {
            return tally.high() == null ? "tally:least" : "tally:most";
        }
        return Objects.equals(tally.low(), tally.high()) ? "tally:exact" : "tally:range";
    }

    private List<Span> actors() {
        return claim.actors().stream()
                .map(actor -> new Span(actor.start(), actor.end(), actor.text()))
                .toList();
    }

    private List<Span> targets() {
        return claim.targets().stream()
                .map(target -> new Span(target.start(), target.end(), target.text()))
                .toList();
    }

    private List<Span> speakers() {
        return claim.attribution().stream()
                .map(speaker -> new Span(speaker.start(), speaker.end(), speaker.text()))
                .toList();
    }

    private static List<Span> single(Span span) {
        return span == null ? List.of() : List.of(span);
    }

    private void add(String name, Span words) {
        RuleBook.Rule rule = book.rule(name);
        reasons.add(new Reason(rule.part(), name, rule.says(), words.text(), words.start(), words.end()));
    }
}
