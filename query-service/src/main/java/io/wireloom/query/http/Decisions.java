package io.wireloom.query.http;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.query.decisions.DecisionView;
import io.wireloom.query.decisions.Deliberation;
import io.wireloom.query.decisions.Proposal;
import io.wireloom.query.decisions.RefusedException;
import io.wireloom.query.kafka.DecisionPublisher;
import io.wireloom.query.persistence.DecisionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ServiceUnavailableException;
import java.time.Clock;

/** Takes decisions: what an editor proposes is made one about claims and written to the log, from which its effects follow. */
@ApplicationScoped
class Decisions {

    private static final int LONGEST_KEY = 255;

    private final DecisionRepository repository;
    private final DecisionPublisher publisher;
    private final WhoAsks who;
    private final Clock clock;

    Decisions(DecisionRepository repository, DecisionPublisher publisher, WhoAsks who, Clock clock) {
        this.who = who;
        this.repository = repository;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * A decision that was taken.
     *
     * @param fresh false when it was taken before, under the same key
     */
    record Taken(DecisionView decision, boolean fresh) {}

    /**
     * Takes a decision, in the name of whoever is known to ask, whatever the proposal says.
     *
     * @param key what makes a repeated request the same; null for none
     * @throws RefusedException when the proposal comes to no decision
     */
    Uni<Taken> take(Proposal proposed, String key) {
        Proposal proposal = who.name().map(proposed::by).orElse(proposed);
        proposal.check();
        if (key == null) {
            return decide(proposal, null);
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new RefusedException("The Idempotency-Key is empty or longer than " + LONGEST_KEY + " characters.");
        }
        String id = new DeskDecision("", proposal.kind(), null, null, null, proposal.by(), null, clock.instant())
                .identified(key)
                .decisionId();
        return repository
                .find(id)
                .chain(before -> before == null
                        ? decide(proposal, key)
                        : Uni.createFrom().item(new Taken(same(proposal, before), false)));
    }

    private static DecisionView same(Proposal proposal, DecisionView before) {
        if (before.kind() != proposal.kind() || !before.by().equals(proposal.by())) {
            throw new RefusedException(
                    "The Idempotency-Key was used for another decision: " + before.decisionId() + ".");
        }
        return before;
    }

    private Uni<Taken> decide(Proposal proposal, String key) {
        return repository.known(proposal).chain(known -> {
            DeskDecision decision = Deliberation.of(proposal, known, clock.instant());
            DeskDecision identified = key == null ? decision.identified() : decision.identified(key);
            return publisher
                    .publish(identified)
                    .onFailure()
                    .transform(failure -> {
                        Log.errorf(failure, "A decision could not be written id=%s", identified.decisionId());
                        return new ServiceUnavailableException();
                    })
                    .replaceWith(new Taken(DecisionView.of(identified, null), true));
        });
    }
}
