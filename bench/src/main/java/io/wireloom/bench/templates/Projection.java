package io.wireloom.bench.templates;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Entity;
import io.wireloom.extract.claims.Knowledge;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A document's fields as its claims tell them: the small grammar from claims to MUC's incidents. */
final class Projection {

    private final Incidents incidents;
    private final Knowledge knowledge;

    Projection(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.incidents = new Incidents(knowledge);
    }

    Map<Field, List<Filler>> fields(Article article, List<Claim> claims) {
        Map<Field, List<Filler>> fields = new EnumMap<>(Field.class);
        for (Incidents.Incident incident : incidents.of(article, claims)) {
            add(fields, Field.RELEVANCE, Filler.of("relevant"));
            add(fields, Field.TYPE, Filler.of(incident.type()));
            add(fields, Field.COUNTRY, Filler.of(incident.country()));
            day(article, incident.claim()).ifPresent(day -> add(fields, Field.DATE, Filler.of(day)));
            arguments(fields, incident.claim());
        }
        return fields;
    }

    private static java.util.Optional<String> day(Article article, Claim claim) {
        if (claim.time() != null && claim.time().end() != null) {
            return java.util.Optional.of(claim.time().end().toString());
        }
        return java.util.Optional.empty();
    }

    private void arguments(Map<Field, List<Filler>> fields, Claim claim) {
        claim.places().stream()
                .filter(place -> place.precision() == null || place.precision() < 6)
                .forEach(place -> add(fields, Field.PLACE, Filler.of(place.name(), place.text())));
        for (Entity actor : claim.actors()) {
            boolean generic = generic(actor);
            add(fields, generic ? Field.PERP_IND : Field.PERP_ORG, Filler.of(actor.name(), actor.text()));
        }
        for (Entity target : claim.targets()) {
            String last = last(target);
            boolean thing = knowledge.lexicon().people().is("facility", last) || knowledge.lexicon().weapons().table().contains(last);
            add(fields, thing ? Field.TARGET : Field.VICTIM, Filler.of(target.name(), target.text()));
            if (!thing) {
                harmed(fields, claim, target.name(), target.text());
            }
        }
        for (Claim.Tally tally : claim.tallies()) {
            if (tally.measure().equals("killed")) {
                add(fields, Field.VICTIM, Filler.of(tally.text()));
                add(fields, Field.KILLED, Filler.of(tally.text()));
            } else if (tally.measure().equals("wounded")) {
                add(fields, Field.VICTIM, Filler.of(tally.text()));
                add(fields, Field.INJURED, Filler.of(tally.text()));
            }
        }
        claim.weapons().forEach(weapon -> add(fields, Field.WEAPON, Filler.of(weapon.text())));
    }

    private void harmed(Map<Field, List<Filler>> fields, Claim claim, String... forms) {
        String word = knowledge.lexicon().verbs().of(claim.event().text().toLowerCase(Locale.ROOT)).lemma();
        boolean kills = List.of("kill", "murder", "assassinate", "die", "execute", "massacre").contains(word);
        if (kills) {
            add(fields, Field.KILLED, Filler.of(forms));
        }
    }

    private boolean generic(Entity actor) {
        return knowledge.lexicon().people().countedAs(last(actor)).isPresent() && Character.isLowerCase(actor.name().charAt(0));
    }

    private static String last(Entity entity) {
        String text = entity.text().toLowerCase(Locale.ROOT);
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private static void add(Map<Field, List<Filler>> fields, Field field, Filler filler) {
        List<Filler> known = fields.computeIfAbsent(field, f -> new ArrayList<>());
        if (known.stream().noneMatch(f -> f.same(filler, field.phrase()))) {
            known.add(filler);
        }
    }
}
