package io.wireloom.extract.attribution;

import io.wireloom.contracts.Claim.Speaker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who has spoken so far in an article: full names by surname, and the last person and body, for "he" and "the group". */
public final class Voices {

    private final Map<String, Speaker> bySurname = new HashMap<>();
    private Speaker lastPerson;
    private Speaker lastBody;
    private List<Speaker> lastChain = List.of();

    void heard(List<Speaker> chain) {
        if (chain.isEmpty()) {
            return;
        }
        lastChain = List.copyOf(chain);
        Speaker first = chain.get(0);
        if (person(first)) {
            lastPerson = first;
            String surname = first.name().substring(first.name().lastIndexOf(' ') + 1);
            bySurname.putIfAbsent(surname, first);
        } else {
            lastBody = first;
        }
    }

    /** The person known by a full name whose last word this is; null when none. */
    Speaker bySurname(String surname) {
        return bySurname.get(surname);
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

    private static boolean person(Speaker speaker) {
        String name = speaker.name();
        return name.contains(" ")
                        && Character.isUpperCase(name.codePointAt(0))
                        && !"anonymous".equals(speaker.kind())
                        && !"monitor".equals(speaker.kind())
                        && !"medium".equals(speaker.kind())
                        && speaker.role() != null
                || name.matches("\\p{Lu}[\\p{L}'-]+( (al-)?\\p{Lu}[\\p{L}'-]+){1,3}") && "other".equals(speaker.kind());
    }
}
