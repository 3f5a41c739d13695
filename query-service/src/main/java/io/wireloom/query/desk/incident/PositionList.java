package io.wireloom.query.desk.incident;

import io.wireloom.contracts.Incident;
import io.wireloom.query.desk.Labels;
import java.time.Instant;
import java.util.List;

/**
 * Where each speaker stands, and who has not answered.
 *
 * @param speakers by first word
 * @param unanswered allegations without an answer
 */
public record PositionList(Shown<Speaker> speakers, List<Allegation> unanswered) {

    private static final int SPEAKERS = 12;
    private static final int STANCES = 6;

    /**
     * A speaker's position.
     *
     * @param name who
     * @param kind what kind of speaker, in words
     * @param stances what the speaker said, in order
     * @param reversal how the speaker changed position; empty when it did not
     */
    public record Speaker(String name, String kind, Shown<Stance> stances, String reversal) {}

    /**
     * One thing said.
     *
     * @param at when; null when not told
     * @param stance its word, for its colour: {@code asserted, denied} or {@code admitted}
     * @param text it in words
     * @param claimId the claim
     */
    public record Stance(Instant at, String stance, String text, String claimId) {}

    /**
     * An accusation without an answer.
     *
     * @param text in words
     * @param since when it was first said; null when not told
     * @param claimIds the claims that accuse
     */
    public record Allegation(String text, Instant since, List<String> claimIds) {}

    static PositionList of(Incident incident, boolean all) {
        return new PositionList(
                Shown.of(
                        incident.positions().stream()
                                .map(position -> speaker(position, all))
                                .toList(),
                        SPEAKERS,
                        all),
                incident.unanswered().stream()
                        .map(open -> new Allegation(open.text(), open.since(), open.claimIds()))
                        .toList());
    }

    private static Speaker speaker(Incident.Position position, boolean all) {
        return new Speaker(
                position.name(),
                Labels.speaker(position.kind()),
                Shown.of(
                        position.stances().stream()
                                .map(said -> new Stance(said.at(), said.stance(), said.text(), said.claimId()))
                                .toList(),
                        STANCES,
                        all),
                position.reversal() == null ? "" : position.reversal());
    }
}
