package io.wireloom.bench.templates;

/** A field of a document: what its incidents' templates hold in one slot, pooled. */
enum Field {
    /** Whether the document tells any incident. */
    RELEVANCE("relevance"),
    /** Kinds of incident: ATTACK, BOMBING, KIDNAPPING … */
    TYPE("type"),
    /** The last day of each incident's date; for "on or before" the day named. */
    DATE("date"),
    COUNTRY("country"),
    /** Every named place below the country. */
    PLACE("place"),
    /** Organisations blamed. */
    PERP_ORG("perp_org"),
    /** Individuals or unnamed bands blamed. */
    PERP_IND("perp_ind"),
    /** People who were hit, met or taken, by name or description. */
    VICTIM("victim"),
    /** Those of them who died. */
    KILLED("killed"),
    /** Those of them who were hurt. */
    INJURED("injured"),
    /** Weapons and devices. */
    WEAPON("weapon"),
    /** Things that were hit. */
    TARGET("target");

    private final String label;

    Field(String label) {
        this.label = label;
    }

    /** Its name in the table of the systems' scores. */
    String label() {
        return label;
    }

    /** Whether one value may be written in several ways, so that the head words decide; else the whole string does. */
    boolean phrase() {
        return switch (this) {
            case PERP_ORG, PERP_IND, VICTIM, KILLED, INJURED, WEAPON, TARGET, PLACE -> true;
            case RELEVANCE, TYPE, DATE, COUNTRY -> false;
        };
    }
}
