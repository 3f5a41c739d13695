package io.wireloom.extract.events;

import io.wireloom.extract.entities.Party;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.Sense;
import io.wireloom.extract.lexicon.WeaponLexicon;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether a verb of several meanings means the event here: what it needs beside it is there. */
final class VerbConditions {

    private static final Set<String> GROUND = Set.of(
            "territory",
            "complex",
            "compound",
            "town",
            "towns",
            "city",
            "village",
            "villages",
            "base",
            "airport",
            "area",
            "areas",
            "positions",
            "stronghold",
            "ground",
            "land",
            "district",
            "hill",
            "bridge",
            "crossing",
            "control",
            "capital",
            "province",
            "field",
            "port",
            "headquarters",
            "neighbourhood",
            "localities",
            "camp",
            "outpost",
            "post",
            "barracks",
            "garrison",
            "checkpoint",
            "island");
    private static final Set<String> LANDING =
            Set.of("land", "fall", "slam", "crash", "smash", "plough", "plow", "rain", "strike", "hit");
    private static final Set<String> DRIVING = Set.of("drive", "expel", "push", "oust", "dislodge");
    private static final Set<String> NO_MISSILES = Set.of("smallarms", "ship", "vehicle");

    private final Reading reading;
    private final Parse parse;
    private final Lexicon lexicon;
    private final Story story;

    VerbConditions(Reading reading, Lexicon lexicon, Story story) {
        this.lexicon = lexicon;
        this.reading = reading;
        this.parse = reading.parse();
        this.story = story;
    }

    boolean met(Frame frame, boolean passive) {
        Sense sense = frame.trigger().sense();
        if (sense.has("chemical")) {
            return chemicalUsed(frame);
        }
        if (frame.targets().isEmpty() && !needsNothing(frame)) {
            return false;
        }
        return sense.has("weapon") ? weaponMoves(frame, passive) : special(frame, sense);
    }

    private boolean needsNothing(Frame frame) {
        Sense sense = frame.trigger().sense();
        return sense.has("intransitive")
                || sense.has("fall")
                || sense.has("move")
                || frame.actors().stream().anyMatch(this::fired);
    }

    private boolean special(Frame frame, Sense sense) {
        if (sense.has("aims")) {
            return targetsNamed(frame);
        }
        if (sense.has("civil")) {
            return frame.targets().stream().anyMatch(this::people);
        }
        if (sense.has("people")) {
            return frame.targets().stream().anyMatch(this::somebody) && (!sense.has("armed") || armed(frame));
        }
        if (sense.has("craft")) {
            return frame.targets().stream()
                    .anyMatch(region -> !reading.weaponsIn(region).isEmpty());
        }
        if (sense.has("place")) {
            return placeTaken(frame);
        }
        if (sense.has("move")) {
            return forcesMove(frame);
        }
        return !sense.has("armed") || armed(frame);
    }

    /** "Targets included two depots": what it names were the targets of what the article tells of. */
    private boolean targetsNamed(Frame frame) {
        Optional<Region> subject = parse.subject(frame.trigger().chunk());
        boolean named = subject.isPresent()
                && Set.of("targets", "target")
                        .contains(reading.sentence().lower(subject.get().to() - 1));
        frame.actors().clear();
        return named && story.recent() != null;
    }

    private boolean people(Region region) {
        return !reading.fightsIn(region)
                && reading.partiesIn(region).stream().anyMatch(p -> p.kind() == Party.Kind.CIVIL);
    }

    /** A chemical weapon is what was used, or what somebody was exposed to; "such weapons" in a text about chemical attacks. */
    private boolean chemicalUsed(Frame frame) {
        int verb = frame.trigger().chunk();
        List<Region> regions = new ArrayList<>();
        parse.subject(verb).ifPresent(regions::add);
        parse.object(verb).ifPresent(regions::add);
        parse.prepositions(verb).forEach(phrase -> regions.add(phrase.region()));
        List<Region> used = regions.stream()
                .filter(region -> chemical(region) || meant(region))
                .toList();
        frame.targets().removeAll(used);
        frame.actors().removeAll(used);
        return !used.isEmpty();
    }

    private boolean chemical(Region region) {
        return reading.weaponsIn(region).stream()
                .anyMatch(found -> found.value().kind().equals("chemical"));
    }

    private boolean meant(Region region) {
        return "chemical-attack".equals(story.recent())
                && IntStream.range(region.from(), region.to())
                        .anyMatch(i -> reading.sentence().lower(i).startsWith("weapon"));
    }

    /** Whether shells, rockets or missiles are what does it: "mortar rounds struck near the school". */
    private boolean fired(Region region) {
        return reading.weaponsIn(region).stream().anyMatch(found -> isFired(found.value()));
    }

    private boolean armed(Frame frame) {
        return frame.actors().stream().anyMatch(reading::fightsIn)
                || frame.targets().stream().anyMatch(reading::fightsIn)
                || frame.ranges().stream()
                        .anyMatch(range -> !reading.weaponsIn(range).isEmpty())
                || (story.violent()
                        && (civilHit(frame) || frame.actors().stream().anyMatch(this::pronoun)));
    }

    private boolean pronoun(Region region) {
        return reading.sentence().is(region.from(), Tag.PRON);
    }

    private boolean civilHit(Frame frame) {
        return frame.trigger().sense().open() && frame.targets().stream().anyMatch(this::civil);
    }

    private boolean civil(Region region) {
        return reading.placeIn(region)
                || ground(region)
                || reading.partiesIn(region).stream()
                        .anyMatch(p -> p.kind() == Party.Kind.CIVIL || p.kind() == Party.Kind.FACILITY);
    }

    private boolean somebody(Region region) {
        for (int i = region.from(); i < region.to(); i++) {
            if (reading.sentence().is(i, Tag.NUM) || reading.sentence().is(i, Tag.PRON)) {
                return true;
            }
        }
        return !reading.partiesIn(region).isEmpty();
    }

    /** A weapon is what is fired or dropped: the object, or the subject of a passive or of "land". */
    private boolean weaponMoves(Frame frame, boolean passive) {
        int verb = frame.trigger().chunk();
        boolean lands = LANDING.contains(parse.lemma(verb));
        Optional<Region> moved = passive || lands ? parse.subject(verb) : parse.object(verb);
        boolean weapon = moved.isPresent()
                && !eventHead(moved.get())
                && reading.weaponsIn(moved.get()).stream().anyMatch(found -> isFired(found.value()));
        if (weapon) {
            frame.targets().remove(moved.get());
            frame.actors().remove(moved.get());
        }
        return weapon;
    }

    /** "launched a rocket attack" launches an attack, which its noun tells. */
    private boolean eventHead(Region moved) {
        return parse.nounsIn(moved).stream().anyMatch(c -> lexicon.events().noun(parse.head(c)));
    }

    /** "mortar rounds struck near the school": shells and rockets that strike are not struck. */
    boolean lands(int verb) {
        boolean bare = parse.chunk(verb).verb().mayBeReduced() && LANDING.contains(parse.lemma(verb));
        return bare && parse.subject(verb).filter(this::fired).isPresent();
    }

    private static boolean isFired(WeaponLexicon.Weapon weapon) {
        boolean manned = weapon.kind().equals("aircraft") && !weapon.name().equals("drone");
        return !manned && !NO_MISSILES.contains(weapon.kind());
    }

    private boolean placeTaken(Frame frame) {
        boolean place = frame.targets().stream().limit(1).anyMatch(region -> reading.placeIn(region) || ground(region));
        boolean driven = DRIVING.contains(parse.lemma(frame.trigger().chunk()))
                && frame.targets().stream().anyMatch(reading::fightsIn);
        boolean taken = story.violent()
                && parse.passive(frame.trigger().chunk())
                && frame.targets().stream().limit(1).anyMatch(reading::placeIn);
        return (place || driven) && (taken || armed(frame));
    }

    private boolean ground(Region region) {
        for (int i = region.from(); i < region.to(); i++) {
            int token = i;
            boolean name = reading.sentence().is(i, Tag.PROPN)
                    && reading.parties().stream()
                            .noneMatch(p -> token >= p.from() && token < p.to() && p.kind() != Party.Kind.NAME);
            if (name || GROUND.contains(reading.sentence().lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Forces or arms are what moves: as the object of who sends them, or as the subject that arrives. */
    private boolean forcesMove(Frame frame) {
        return frame.moved() != null
                ? forces(frame.moved())
                : frame.actors().stream().anyMatch(this::forces);
    }

    private boolean forces(Region region) {
        boolean party = reading.partiesIn(region).stream().anyMatch(p -> switch (p.kind()) {
            case FORCE, GROUP, ARMED -> true;
            case STATE -> p.to() - p.from() > 1;
            default -> false;
        });
        return party
                || reading.weaponsIn(region).stream()
                        .anyMatch(w -> !w.value().kind().equals("chemical"));
    }
}
