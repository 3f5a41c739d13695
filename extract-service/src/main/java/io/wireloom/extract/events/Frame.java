package io.wireloom.extract.events;

import io.wireloom.extract.parse.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One event as a sentence tells it, while it is being put together: its trigger and the regions that fill its roles. */
public final class Frame {

    /** Of whom the numbers of a region are told. */
    public enum Share {
        /** Of all who suffered. */
        ALL,
        /** Of a part of those counted before: "among them five children". */
        PART,
        /** Of a part of those whom another sentence counts: "five children were among the dead". */
        MEMBERS
    }

    /** A measure with the region whose numbers fill it. */
    public record Sufferers(String measure, Region region, Share share) {}

    private static final Set<String> FIGHTING = Set.of("ASSAULT", "MOBILIZE", "RETREAT");
    private static final Set<String> BEFALL_PERSONS = Set.of("killing", "abduction", "arrest");

    private final Trigger trigger;
    private final List<Region> actors = new ArrayList<>();
    private final List<Region> targets = new ArrayList<>();
    private final List<Region> ranges = new ArrayList<>();
    private final List<Sufferers> sufferers = new ArrayList<>();
    private final Map<String, Boolean> rules = new LinkedHashMap<>();
    private String subtype;
    private int governor;
    private boolean asserted;
    private boolean joined;
    private Region moved;

    Frame(Trigger trigger) {
        this.trigger = trigger;
        this.subtype = trigger.sense().open() ? null : trigger.sense().subtype();
        this.governor = trigger.verb() ? trigger.chunk() : -1;
        rule(trigger.form().name().toLowerCase(java.util.Locale.ROOT));
    }

    public Trigger trigger() {
        return trigger;
    }

    public String type() {
        return trigger.sense().type();
    }

    /** The subtype; null when the type has none or none is told yet. */
    public String subtype() {
        return subtype;
    }

    /** Whether armed forces do it as a rule. */
    boolean fighting() {
        return FIGHTING.contains(type());
    }

    /** Whether it is done to persons, be they fighters or not. */
    boolean befallsPersons() {
        return BEFALL_PERSONS.contains(String.valueOf(subtype));
    }

    /** Whether it befalls persons: those it names are whom it befell, or who did it. */
    boolean harms() {
        return trigger.sense().measure() != null || befallsPersons();
    }

    /** Whether the type has subtypes and none is told yet. */
    boolean open() {
        return subtype == null && trigger.sense().open();
    }

    void subtype(String told) {
        subtype = told;
    }

    public List<Region> actors() {
        return actors;
    }

    public List<Region> targets() {
        return targets;
    }

    public List<Region> ranges() {
        return ranges;
    }

    public List<Sufferers> sufferers() {
        return sufferers;
    }

    /** The chunk of the verb that says what became of the event; -1 when none does. */
    public int governor() {
        return governor;
    }

    void governor(int verb) {
        governor = verb;
    }

    /** The forces or arms that are sent or come, which are no target; null for events that move nothing. */
    Region moved() {
        return moved;
    }

    void moved(Region region) {
        moved = region;
    }

    /** Whether a verb tells the event as a fact of its own: "carried out strikes", "strikes hit". */
    boolean asserted() {
        return asserted;
    }

    void assertedBy(String rule) {
        asserted = true;
        rule(rule);
    }

    void rule(String rule) {
        rules.put(rule, true);
    }

    /** How the event was found, in words joined by "+". */
    public String rule() {
        return String.join("+", rules.keySet());
    }

    /** Whether another way of telling the same event has been taken in. */
    boolean joined() {
        return joined;
    }

    /** Takes over what another way of telling the same event fills. */
    void absorb(Frame other) {
        actors.addAll(other.actors);
        targets.addAll(other.targets);
        ranges.addAll(other.ranges);
        sufferers.addAll(other.sufferers);
        if (open() && other.subtype != null) {
            subtype = other.subtype;
        }
        joined = true;
        rule(other.trigger.form().name().toLowerCase(java.util.Locale.ROOT));
    }
}
