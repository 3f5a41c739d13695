package io.wireloom.contracts.acled;

/**
 * ACLED's 25 sub-event types with the event type each belongs to, named as in the ACLED Codebook (2023 edition, section
 * "Event types and sub-event types").
 */
public enum AcledSubEvent {
    ARMED_CLASH("Battles", "Armed clash"),
    GOVERNMENT_REGAINS_TERRITORY("Battles", "Government regains territory"),
    NON_STATE_ACTOR_OVERTAKES_TERRITORY("Battles", "Non-state actor overtakes territory"),
    CHEMICAL_WEAPON("Explosions/Remote violence", "Chemical weapon"),
    AIR_STRIKE("Explosions/Remote violence", "Air/drone strike"),
    SUICIDE_BOMB("Explosions/Remote violence", "Suicide bomb"),
    SHELLING("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    REMOTE_EXPLOSIVE("Explosions/Remote violence", "Remote explosive/landmine/IED"),
    GRENADE("Explosions/Remote violence", "Grenade"),
    SEXUAL_VIOLENCE("Violence against civilians", "Sexual violence"),
    ATTACK("Violence against civilians", "Attack"),
    ABDUCTION("Violence against civilians", "Abduction/forced disappearance"),
    PEACEFUL_PROTEST("Protests", "Peaceful protest"),
    PROTEST_WITH_INTERVENTION("Protests", "Protest with intervention"),
    EXCESSIVE_FORCE("Protests", "Excessive force against protesters"),
    VIOLENT_DEMONSTRATION("Riots", "Violent demonstration"),
    MOB_VIOLENCE("Riots", "Mob violence"),
    AGREEMENT("Strategic developments", "Agreement"),
    ARRESTS("Strategic developments", "Arrests"),
    CHANGE_TO_GROUP("Strategic developments", "Change to group/activity"),
    DISRUPTED_WEAPONS("Strategic developments", "Disrupted weapons use"),
    HEADQUARTERS("Strategic developments", "Headquarters or base established"),
    LOOTING("Strategic developments", "Looting/property destruction"),
    NON_VIOLENT_TRANSFER("Strategic developments", "Non-violent transfer of territory"),
    OTHER("Strategic developments", "Other");

    private final String eventType;
    private final String title;

    AcledSubEvent(String eventType, String title) {
        this.eventType = eventType;
        this.title = title;
    }

    /** ACLED's event type, such as {@code Battles}. */
    public String eventType() {
        return eventType;
    }

    /** ACLED's own name of the sub-event type, such as {@code Armed clash}. */
    public String title() {
        return title;
    }
}
