package io.wireloom.extract.events;

import io.wireloom.extract.attribution.Scope;
import io.wireloom.extract.entities.Party;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.Sense;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads demands from what somebody says that others must do: "said that the rebels must disarm". */
final class Obligations {

    private static final Sense DEMAND = new Sense("DEMAND", null, Set.of("present", "must"), "");

    private final Reading reading;
    private final Parse parse;
    private final InteractionConditions conditions;

    Obligations(Reading reading, Lexicon lexicon) {
        this.reading = reading;
        this.parse = reading.parse();
        this.conditions = new InteractionConditions(reading, lexicon);
    }

    /** A frame for each verb with "must" or "should" whose subject is somebody else than the speaker. */
    List<Frame> in(List<Scope> scopes) {
        List<Frame> demands = new ArrayList<>();
        for (int c = 0; c < parse.chunks().size(); c++) {
            int verb = c;
            if (parse.is(c, Kind.VERB) && obliges(c) && !perfect(c)) {
                scopes.stream()
                        .filter(scope -> scope.speakers() != null
                                && scope.said().contains(parse.chunk(verb).head()))
                        .findFirst()
                        .flatMap(scope -> demand(verb, scope))
                        .ifPresent(demands::add);
            }
        }
        return demands;
    }

    private boolean obliges(int verb) {
        String modal = parse.chunk(verb).verb().modal();
        return modal.equals("must") || modal.equals("should");
    }

    /** "must have fled" infers and demands nothing. */
    private boolean perfect(int verb) {
        for (int i = parse.chunk(verb).from(); i < parse.chunk(verb).head(); i++) {
            if (parse.sentence().lower(i).equals("have")) {
                return true;
            }
        }
        return false;
    }

    private Optional<Frame> demand(int verb, Scope scope) {
        Optional<Region> subject = parse.subject(verb)
                .filter(region -> region.to() - region.from() > 1 || !pronoun(region))
                .filter(region -> !scope.speakers().overlaps(region.from(), region.to()))
                .filter(conditions::somebody);
        int head = parse.chunk(verb).head();
        boolean advice = parse.chunk(verb).verb().modal().equals("should");
        return subject.filter(region -> !advice || party(region)).map(asked -> {
            Frame frame = new Frame(new Trigger(head, head + 1, verb, Trigger.Form.VERB, DEMAND));
            frame.actors().add(scope.speakers());
            frame.targets().add(asked);
            frame.ranges().add(new Region(asked.from(), parse.clauseEnd(verb)));
            frame.governor(-1);
            frame.rule("must");
            return frame;
        });
    }

    /** "should" asks something of states, groups and bodies; of others it is advice. */
    private boolean party(Region region) {
        return reading.partiesIn(region).stream().anyMatch(party -> party.fights() || party.kind() == Party.Kind.BODY);
    }

    private boolean pronoun(Region region) {
        return Set.of("we", "i", "you", "it", "he", "she", "they")
                .contains(parse.sentence().lower(region.from()));
    }
}
