package io.wireloom.extract.events;

import io.wireloom.extract.entities.Party;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells the subtype of an attack of which no weapon is named: by its word, by who did it, by what the article goes on about. */
final class OpenSubtypes {

    private static final Set<String> WARS =
            Set.of("war", "conflict", "fighting", "violence", "insurgency", "uprising", "revolt", "crisis");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "its", "their");
    private static final Set<String> BLASTS = Set.of(
            "off",
            "up",
            "himself",
            "herself",
            "themselves",
            "itself",
            "explode",
            "explodes",
            "exploded",
            "exploding",
            "detonate",
            "detonates",
            "detonated",
            "detonating");
    private static final Set<String> BOMBARDMENTS = Set.of(
            "bombard",
            "bombards",
            "bombarded",
            "bombarding",
            "bombardment",
            "bombardments",
            "pound",
            "pounds",
            "pounded",
            "pounding");
    private static final String AIR = "air-strike";
    private static final int TOLL_REACH = 14;

    private final Sentence sentence;
    private final Frame frame;
    private final String recent;
    private final boolean state;
    private final boolean people;
    private final boolean definite;

    /**
     * @param recent the subtype that the article goes on about; null when none
     */
    OpenSubtypes(Reading reading, Frame frame, String recent) {
        this.sentence = reading.sentence();
        this.frame = frame;
        this.recent = recent;
        List<Party> actors = frame.actors().stream()
                .flatMap(region -> reading.partiesIn(region).stream())
                .toList();
        EnumSet<Party.Kind> states = EnumSet.of(Party.Kind.STATE, Party.Kind.FORCE);
        EnumSet<Party.Kind> fighters = EnumSet.of(Party.Kind.GROUP, Party.Kind.ARMED);
        this.state = actors.stream().anyMatch(party -> states.contains(party.kind()));
        this.people = actors.stream().anyMatch(party -> fighters.contains(party.kind()));
        Chunk chunk = reading.parse().chunk(frame.trigger().chunk());
        this.definite = frame.trigger().noun() && DEFINITE.contains(sentence.lower(chunk.from()));
    }

    String subtype() {
        String told = byWord(sentence.lower(frame.trigger().to() - 1));
        if (told != null) {
            return told;
        }
        boolean harmed = !frame.trigger().verb() && !frame.sufferers().isEmpty();
        boolean casualty = frame.trigger().casualty() || harmed;
        return casualty ? casualty() : attack();
    }

    private String attack() {
        boolean verb = frame.trigger().verb();
        if (people && !(definite && recent != null)) {
            return "armed-clash";
        }
        if (recent != null && (definite || verb || state)) {
            return recent;
        }
        return state && verb ? "armed-clash" : "other";
    }

    /** What the word itself tells; null when nothing. */
    private String byWord(String word) {
        boolean air = AIR.equals(recent);
        if (word.startsWith("bombing")) {
            return state || air ? AIR : "bombing";
        }
        if (word.startsWith("strike") || word.equals("struck")) {
            return recent != null && frame.trigger().verb() ? recent : AIR;
        }
        if (BOMBARDMENTS.contains(word)) {
            return air ? AIR : "shelling";
        }
        if (BLASTS.contains(word)) {
            return "bombing";
        }
        return word.startsWith("raid") ? raid() : null;
    }

    private String raid() {
        boolean fromAfar = AIR.equals(recent) || "shelling".equals(recent);
        return people || !fromAfar ? "armed-clash" : AIR;
    }

    /** Who is killed by people is a killing; who is killed by what the article tells of, part of that; the toll of a war is neither. */
    private String casualty() {
        boolean byWar = frame.actors().stream().anyMatch(this::war)
                || (frame.trigger().verb() && frame.ranges().stream().anyMatch(this::war));
        if (byWar || sinceAWar() || tollOfAWar()) {
            return "other";
        }
        if (people) {
            return "armed-clash".equals(recent) ? recent : "killing";
        }
        String plain = state ? "killing" : "other";
        return recent == null ? plain : recent;
    }

    private boolean war(Region region) {
        for (int i = region.from(); i < region.to(); i++) {
            if (WARS.contains(sentence.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "the war, which has claimed more than 30,000 lives": a count that stands behind the name of a war. */
    private boolean tollOfAWar() {
        if (frame.trigger().form() != Trigger.Form.TOLL) {
            return false;
        }
        for (int i = Math.max(0, frame.trigger().from() - TOLL_REACH);
                i < frame.trigger().from();
                i++) {
            if (sentence.lower(i).equals("war") || sentence.lower(i).equals("conflict")) {
                return true;
            }
        }
        return false;
    }

    /** A count "since the war began" is of the whole war. */
    private boolean sinceAWar() {
        for (int i = frame.trigger().from(); i < sentence.size(); i++) {
            if (sentence.lower(i).equals("since")) {
                return war(new Region(i, sentence.size()));
            }
        }
        return false;
    }
}
