package io.wireloom.bench.incidents.changed;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import java.io.PrintWriter;
import java.util.List;

/** What a rewrite's changes fell short of, for reading. */
record Shortfall(Rewrite rewrite, Pairing pairing) {

    void print(PrintWriter out) {
        List<Outcome> missed =
                pairing.outcomes().stream().filter(outcome -> !outcome.exact()).toList();
        if (missed.isEmpty()) {
            return;
        }
        out.println(rewrite.id() + " of " + rewrite.originalId());
        missed.forEach(outcome -> out.println("  " + outcome.change().field().label() + " "
                + outcome.change().before() + " -> " + outcome.change().after() + ": "
                + outcome.end().words() + " " + outcome.alien()));
        for (Incident incident : pairing.incidents()) {
            out.println("    incident: " + incident.title());
            incident.claims().forEach(member -> out.println("      " + written(member.claim())));
            incident.disagreements().forEach(shown -> out.println("      ! " + shown.kind() + ": " + shown.text()));
        }
    }

    private String written(Claim claim) {
        return claim.articleId().substring(0, 4) + " " + claim.event().subtype() + " by "
                + claim.actors().stream().map(Claim.Entity::name).toList() + " on "
                + claim.targets().stream().map(Claim.Entity::name).toList() + " in "
                + claim.places().stream().map(Claim.Place::name).toList() + " at "
                + (claim.time() == null
                        ? "-"
                        : claim.time().start() + " (" + claim.time().text() + ")") + " "
                + claim.tallies().stream()
                        .map(tally -> tally.measure() + " " + tally.text())
                        .toList() + " with "
                + claim.weapons().stream().map(Claim.Weapon::name).toList() + " | "
                + claim.evidence().text();
    }
}
