package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Span;
import io.wireloom.dedupe.identity.ContentId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a telling says, without who printed it, where it stands and when it was printed. Claims of different articles are compared by
 * their forms alone, so a reprint that says what others say already costs no comparison.
 *
 * @param id derived from what it says
 * @param telling what it says, in an article of its own
 */
public record Form(String id, Telling telling) {

    /** What ids of forms begin with, a hyphen behind it. */
    public static final String PREFIX = "form";

    private static final String ANOTHER_ARTICLE = "'";
    private static final Span NOWHERE = new Span(0, 0, "");

    /** The form of a telling; that of a form's telling is the form. */
    public static Form of(Telling telling) {
        String id = telling.formId() == null ? idOf(telling) : telling.formId();
        return new Form(id, placed(telling, id, id));
    }

    static String idOf(Telling telling) {
        return ContentId.of(PREFIX, MessageCodec.writeText(placed(telling, PREFIX, PREFIX)));
    }

    /** Whether an id is a form's; else it is a claim's. */
    public static boolean isForm(String id) {
        return id.startsWith(PREFIX + "-");
    }

    /** The same said in another article. */
    Telling twin() {
        return placed(telling, id, id + ANOTHER_ARTICLE);
    }

    private static Telling placed(Telling telling, String id, String articleId) {
        Claim claim = telling.claim();
        List<Claim.Place> places = telling.places().stream().map(Form::bare).toList();
        Claim bare = new Claim(
                id,
                articleId,
                articleId,
                new Claim.Event(claim.event().type(), claim.event().subtype(), null, 0, 0),
                claim.status(),
                null,
                claim.actors().stream().map(Form::bare).toList(),
                claim.targets().stream().map(Form::bare).toList(),
                places,
                bare(claim.time()),
                claim.tallies().stream().map(Form::bare).toList(),
                claim.weapons().stream().map(Form::bare).toList(),
                voices(claim.attribution()).map(Form::bare).toList(),
                null,
                NOWHERE,
                null,
                null,
                null,
                null,
                null);
        return new Telling(bare, telling.when(), places, telling.placesFromContext(), null, telling.sum(), id);
    }

    private static Claim.Entity bare(Claim.Entity entity) {
        return new Claim.Entity(first(entity.name(), entity.text()), null, entity.entityId(), 0, 0);
    }

    private static Claim.Place bare(Claim.Place place) {
        return new Claim.Place(
                first(place.name(), place.text()),
                null,
                place.country(),
                place.admin1(),
                place.lat(),
                place.lon(),
                place.precision(),
                place.geonameId(),
                0,
                0);
    }

    private static Claim.Time bare(Claim.Time time) {
        return time == null
                ? null
                : new Claim.Time(
                        time.start(),
                        time.end(),
                        time.precision(),
                        null,
                        null,
                        0,
                        0,
                        time.weekday(),
                        time.candidates());
    }

    private static Claim.Tally bare(Claim.Tally tally) {
        return new Claim.Tally(tally.measure(), tally.of(), tally.low(), tally.high(), null, 0, 0, tally.partOf());
    }

    private static Claim.Weapon bare(Claim.Weapon weapon) {
        return new Claim.Weapon(first(weapon.name(), weapon.text()), null, 0, 0);
    }

    private static Claim.Speaker bare(Claim.Speaker speaker) {
        return new Claim.Speaker(
                first(speaker.name(), speaker.text()),
                null,
                speaker.entityId(),
                speaker.kind(),
                null,
                speaker.affiliation(),
                0,
                0);
    }

    /** Who speaks; of an anonymous speaker also the medium that he told. What passes it on is no part of what is said. */
    private static Stream<Claim.Speaker> voices(List<Claim.Speaker> chain) {
        boolean anonymous =
                !chain.isEmpty() && Voice.ANONYMOUS.equals(chain.get(0).kind());
        Stream<Claim.Speaker> media = chain.stream()
                .skip(1)
                .filter(link -> Voice.MEDIUM.equals(link.kind()))
                .limit(1);
        return Stream.concat(chain.stream().limit(1), anonymous ? media : Stream.empty());
    }

    private static String first(String name, String text) {
        return name == null ? text : name;
    }
}
