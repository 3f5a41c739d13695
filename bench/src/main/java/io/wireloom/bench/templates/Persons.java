package io.wireloom.bench.templates;

import io.wireloom.extract.lexicon.Lexicon;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the phrases of claims name, as the task tells them apart: people and things that suffer, fighters, organisations. */
final class Persons {

    /** Those on either side of a war. */
    private static final Pattern FIGHTERS = Pattern.compile(
            "(?i).*\\b(?:guerr?illas?|rebels?|subversives?|terrorists?|extremists?|insurgents?|militants?|combatants?|soldiers?|troops?"
                    + "|fighters?|gunm[ae]n|assailants?|attackers?|(?:drug )?traffickers?|assassins?|criminals?|contras?|military|"
                    + "army|forces|battalion|brigade|units?|positions?|garrison|commandos?|invaders?|subversive|criminal)\\b.*");

    /** Soldiers, their units, camps and craft, besides those that the first pattern names. */
    private static final Pattern MILITARY = Pattern.compile(
            "(?i).*\\b(?:infantry|patrols?|regiments?|convoys?|barracks|garrisons?|cavalry|platoons?|company|squadrons?|artillery|navy"
                    + "|air force|enemy|armed forces|headquarters|base|post|contingents?|columns?|detachments?|fronts?|militias?"
                    + "|mercenar\\w+|battalions?|lieutenants?|sergeants?|corporals?|warplanes?|helicopters?)\\b.*");

    private static final Pattern ORGANISATION = Pattern.compile(
            "(?i).*\\b(?:army|forces?|front|movement|guards?|police|party|cartel|group|organi[sz]ation|military|government|brigades?"
                    + "|command|resistance|union|coordinat\\w+|mafias?|squads?|regime|front|path|battalion|navy|league|commission)\\b.*");
    private static final Pattern STATE = Pattern.compile(
            "(?i).*\\b(?:army|armed forces|forces|police|military|government|regime|troops|soldiers|battalion|brigade|navy|guard|air force)\\b.*");
    private static final int ACRONYM = 5;

    private final Lexicon lexicon;

    Persons(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean fights(String phrase) {
        return FIGHTERS.matcher(phrase).matches();
    }

    /** Soldiers, or what is theirs. */
    boolean military(String phrase) {
        return MILITARY.matcher(phrase).matches();
    }

    boolean thing(String phrase) {
        String last = last(phrase);
        return lexicon.people().is("facility", last)
                || lexicon.weapons().table().contains(last);
    }

    boolean organisation(String phrase) {
        boolean acronym =
                phrase.length() <= ACRONYM && phrase.length() > 1 && phrase.equals(phrase.toUpperCase(Locale.ROOT));
        return acronym
                || ORGANISATION.matcher(phrase).matches()
                || lexicon.entities().contains(phrase);
    }

    /** A state's forces or those who rule. */
    boolean state(String phrase) {
        return STATE.matcher(phrase).matches();
    }

    private static String last(String phrase) {
        String lower = phrase.toLowerCase(Locale.ROOT);
        return lower.substring(lower.lastIndexOf(' ') + 1);
    }
}
