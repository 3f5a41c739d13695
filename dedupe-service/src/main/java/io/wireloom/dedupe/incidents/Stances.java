package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who is accused in an incident, and what a telling means for the position of the one who speaks. */
final class Stances {

    static final String ASSERTED = "asserted";
    static final String DENIED = "denied";
    static final String ADMITTED = "admitted";

    /** Before the words that deny, these say that the denial is an earlier one. */
    private static final Pattern FORMERLY = Pattern.compile(
            "\\b(had|previously|earlier|formerly|originally|initially|at first|until (now|then|recently)|so far|before)\\b[^.]{0,20}$");

    /** Between speaker and event, these say that the speaker would rather not say so. */
    private static final Pattern ADMITTING = Pattern.compile(
            "\\b(admit(s|ted)?|acknowledge[sd]?|concede[sd]?|confess(es|ed)?|claim(s|ed) responsibility)\\b");

    private static final int LEAD = 60;

    private final Origins origins;
    private final Set<String> accused = new TreeSet<>();
    private final Set<String> byOthers = new HashSet<>();

    /** @param standing what is said to have happened */
    Stances(List<Telling> standing, Origins origins) {
        this.origins = origins;
        standing.forEach(telling -> accused(telling).forEach(body -> {
            accused.add(body);
            if (!body.equals(speaker(telling))) {
                byOthers.add(body);
            }
        }));
    }

    /** The bodies that a telling names as those who did it. */
    static Set<String> accused(Telling telling) {
        return Parties.named(telling.claim().actors()).stream()
                .map(Bodies::body)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All who are named as those who did it, by anybody. */
    Set<String> accused() {
        return accused;
    }

    /** Key of the body that speaks in the telling; null when an outlet speaks in its own name. */
    String speaker(Telling telling) {
        return telling.voice().publisher() ? null : origins.keyOf(telling);
    }

    /** Whether the side speaks that is said to have done it, and says so itself or names nobody else. */
    boolean takesResponsibility(Telling telling) {
        String body = speaker(telling);
        if (body == null || telling.denial() || telling.claim().status() != Claim.Status.OCCURRED) {
            return false;
        }
        Set<String> own = accused(telling);
        boolean hit = Parties.named(telling.claim().targets()).stream()
                .map(Bodies::body)
                .anyMatch(body::equals);
        return own.contains(body) || (own.isEmpty() && accused.equals(Set.of(body)) && !hit);
    }

    /** Whether the accused, or somebody for it, denies. */
    boolean denialOfAccused(Telling denial) {
        return accused.contains(String.valueOf(speaker(denial)))
                || accused(denial).stream().anyMatch(accused::contains);
    }

    /**
     * {@value #ASSERTED}, {@value #DENIED} or {@value #ADMITTED}: who says what others accuse it of admits it, and so does who is
     * said to admit it.
     */
    String of(Telling telling) {
        if (telling.denial()) {
            return DENIED;
        }
        boolean accusedSays = takesResponsibility(telling) && byOthers.contains(speaker(telling));
        return accusedSays || admits(telling) ? ADMITTED : ASSERTED;
    }

    private boolean admits(Telling telling) {
        Claim claim = telling.claim();
        if (claim.attribution().isEmpty()) {
            return false;
        }
        int from = claim.attribution().get(0).end() - claim.evidence().start();
        int to = claim.event().start() - claim.evidence().start();
        Set<String> own = accused(telling);
        return from >= 0
                && from <= to
                && to <= claim.evidence().text().length()
                && (own.isEmpty() || own.contains(speaker(telling)))
                && ADMITTING
                        .matcher(claim.evidence().text().substring(from, to))
                        .find();
    }

    /** Whether the telling only recalls the denial: "which it had previously denied". */
    static boolean recalled(Telling telling) {
        Claim claim = telling.claim();
        if (!telling.denial() || claim.statusCue() == null) {
            return false;
        }
        int cue = claim.statusCue().start() - claim.evidence().start();
        String evidence = claim.evidence().text();
        return cue >= 0
                && cue <= evidence.length()
                && FORMERLY.matcher(evidence.substring(Math.max(0, cue - LEAD), cue))
                        .find();
    }
}
