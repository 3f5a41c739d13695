package io.wireloom.extract.attribution;

import io.wireloom.contracts.Claim.Speaker;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Who has spoken so far in an article: full names by surname, and the last person and body, for "he" and "the group". */
public final class Voices {

    private final Map<String, Speaker> bySurname = new HashMap<>();
    private final Set<String> persons = new HashSet<>();
    private Speaker lastPerson;
    private Speaker lastHeard;
    private Speaker lastBody;
    private List<Speaker> lastChain = List.of();

    /** Takes note that a speaker is a person, known by the last word of the name from now on. */
    void person(Speaker speaker) {
        persons.add(speaker.name());
        bySurname.putIfAbsent(speaker.name().substring(speaker.name().lastIndexOf(' ') + 1), speaker);
    }

    void heard(List<Speaker> chain) {
        if (chain.isEmpty()) {
            return;
        }
        lastChain = List.copyOf(chain);
        Speaker first = chain.get(0);
        lastHeard = individual(first) ? first : lastHeard;
        if (persons.contains(first.name())) {
            lastPerson = first;
        } else {
            lastBody = first;
        }
    }

    /** Takes note that somebody acted, for "he" and "she" later: of persons only. */
    void noticed(Speaker speaker) {
        if (persons.contains(speaker.name())) {
            lastPerson = speaker;
            lastHeard = speaker;
        }
    }

    /** A person, or somebody described by a word for one: "a resident", not "residents" or a body. */
    private boolean individual(Speaker speaker) {
        boolean body = speaker.entityId() != null && speaker.entityId().equals(speaker.affiliation());
        boolean described = !body && Set.of("other", "witness", "official").contains(speaker.kind());
        return persons.contains(speaker.name()) || (described && !speaker.name().endsWith("s"));
    }

    /** Who of single persons, named or not, spoke or acted last; null when nobody has. */
    Speaker lastHeard() {
        return lastHeard;
    }

    /** The person known by a full name whose last word this is; null when none. */
    Speaker bySurname(String surname) {
        return bySurname.get(surname);
    }

    /** The one person so far whose role holds a word, for "the spokesman"; null when none or several have it. */
    Speaker byRole(String word) {
        Speaker found = null;
        for (Speaker person : bySurname.values()) {
            boolean holds = person.role() != null
                    && (" " + person.role().toLowerCase(Locale.ROOT) + " ").contains(" " + word + " ");
            if (holds && found != null && !found.name().equals(person.name())) {
                return null;
            }
            found = holds ? person : found;
        }
        return found;
    }

    Speaker lastPerson() {
        return lastPerson;
    }

    Speaker lastBody() {
        return lastBody;
    }

    /** The chain of the last words reported; empty when nobody has spoken. */
    List<Speaker> lastChain() {
        return lastChain;
    }

    /** Forgets the last words' speaker, at the end of an entry. */
    public void pause() {
        lastChain = List.of();
    }
}
