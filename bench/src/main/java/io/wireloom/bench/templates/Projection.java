package io.wireloom.bench.templates;

import io.wireloom.bench.templates.Incidents.Incident;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Entity;
import io.wireloom.contracts.Claim.Tally;
import io.wireloom.extract.claims.Knowledge;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A message's fields as its claims tell them: the small grammar from claims to the task's incidents. */
final class Projection {

    private static final Pattern KILLS = Pattern.compile(
            "(?i)(?:kill|murder|assassinat|die|dead|death|execut|massacr|slay|slain|gun.* down|shot dead|shot to death|slaughter|behead|lynch|hang).*");
    private static final Pattern HURTS = Pattern.compile("(?i)(?:wound|injur|hurt|maim).*");
    private static final int COUNTRY = 6;
    private static final int FULL = 4;
    private static final int OFTEN = 3;
    private static final int LONGEST_DAYS = 31;

    private final Incidents incidents;
    private final Persons persons;
    private final Knowledge knowledge;

    Projection(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.persons = new Persons(knowledge.lexicon());
        this.incidents = new Incidents(persons);
    }

    Map<Field, List<Filler>> fields(Message message, Article article, List<Claim> claims) {
        Answer answer = new Answer();
        String home = Scene.of(knowledge, message, article, claims);
        List<Incident> told = incidents.of(message, claims, home);
        for (Incident incident : told) {
            answer.add(Field.RELEVANCE, "relevant");
            if (incident.plain()) {
                answer.add(Field.COUNTRY, incident.country());
            }
            arguments(answer, incident);
        }
        types(answer, told);
        if (!told.isEmpty() && answer.empty(Field.PERP_ORG)) {
            onlyGroup(answer, article, told);
        }
        dates(answer, message, told);
        return answer.fields();
    }

    /** Where no organisation is blamed: the group that the message is about; without any "guerrillas" who act, only one named often. */
    private void onlyGroup(Answer answer, Article article, List<Incident> told) {
        boolean unnamed = told.stream()
                .flatMap(incident -> incident.claim().actors().stream())
                .anyMatch(actor -> persons.fights(actor.text()));
        List<String> group = Groups.of(knowledge, article, unnamed ? 1 : OFTEN);
        if (!group.isEmpty()) {
            answer.add(Field.PERP_ORG, group.toArray(String[]::new));
        }
    }

    /** The kind told most often, and others of which something is told in full or more than once. */
    private static void types(Answer answer, List<Incident> told) {
        Map<String, List<Incident>> kinds = told.stream()
                .filter(Incident::plain)
                .collect(Collectors.groupingBy(Incident::type, TreeMap::new, Collectors.toList()));
        int most = kinds.values().stream().mapToInt(List::size).max().orElse(0);
        kinds.forEach((type, incidents) -> {
            boolean full = incidents.stream().anyMatch(incident -> incident.strength() >= FULL);
            if (incidents.size() == most || full || incidents.size() >= OFTEN) {
                answer.add(Field.TYPE, type);
            }
        });
    }

    /** The days named; when none is, the day of the message, before which it was. */
    private static void dates(Answer answer, Message message, List<Incident> told) {
        told.stream()
                .map(incident -> incident.claim().time())
                .filter(time -> time != null && time.start() != null && time.end() != null)
                .filter(time -> !time.start().plusDays(LONGEST_DAYS).isBefore(time.end()))
                .map(Claim.Time::end)
                .distinct()
                .forEach(day -> answer.add(Field.DATE, day.toString()));
        LocalDate day = message.day();
        if (!told.isEmpty() && answer.empty(Field.DATE) && day != null) {
            answer.add(Field.DATE, day.toString());
        }
    }

    private void arguments(Answer answer, Incident incident) {
        Claim claim = incident.claim();
        claim.places().stream()
                .filter(place -> place.precision() == null || place.precision() < COUNTRY)
                .forEach(place -> answer.add(Field.PLACE, place.name(), place.text()));
        claim.actors().forEach(actor -> perpetrator(answer, actor, incident.plain()));
        for (Entity target : claim.targets()) {
            if (persons.thing(target.text())) {
                answer.add(Field.TARGET, target.text());
            } else if (!persons.fights(target.text()) && !persons.organisation(target.text())) {
                answer.add(Field.VICTIM, target.text());
                harmed(answer, claim, target.text());
            }
        }
        claim.tallies().forEach(tally -> tally(answer, tally));
        claim.weapons().forEach(weapon -> answer.add(Field.WEAPON, weapon.text(), weapon.name()));
    }

    /** An organisation blamed; a state's only for what plainly hit people or things. */
    private void perpetrator(Answer answer, Entity actor, boolean plain) {
        boolean country = knowledge.gazetteer().country(actor.text()).isPresent();
        if (persons.state(actor.text()) && !plain) {
            return;
        }
        if (persons.organisation(actor.text())) {
            answer.add(Field.PERP_ORG, actor.text(), actor.name());
        } else if (!country) {
            answer.add(Field.PERP_IND, actor.text());
        }
    }

    /** Whom a verb of killing or of wounding befalls without a number. */
    private static void harmed(Answer answer, Claim claim, String person) {
        boolean counted = claim.tallies().stream().anyMatch(t -> t.text().contains(person));
        if (!counted && KILLS.matcher(claim.event().text()).matches()) {
            answer.add(Field.KILLED, person);
        } else if (!counted && HURTS.matcher(claim.event().text()).matches()) {
            answer.add(Field.INJURED, person);
        }
    }

    private void tally(Answer answer, Tally tally) {
        boolean killed = tally.measure().equals("killed");
        boolean hurt = tally.measure().equals("wounded");
        if (persons.fights(tally.text()) || !(killed || hurt || tally.measure().equals("captured"))) {
            return;
        }
        answer.add(Field.VICTIM, tally.text());
        if (killed) {
            answer.add(Field.KILLED, tally.text());
        } else if (hurt) {
            answer.add(Field.INJURED, tally.text());
        }
    }
}
