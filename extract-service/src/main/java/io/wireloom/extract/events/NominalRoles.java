package io.wireloom.extract.events;

import io.wireloom.extract.lexicon.Sense;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Parse.Prepositional;
import io.wireloom.extract.parse.Region;
import java.util.List;
import java.util.Set;

/** Roles of nouns that name what parties say and do to one another: "talks between A and B", "a warning from A to B". */
final class NominalRoles {

    private static final Set<String> DOERS = Set.of("by", "from", "between", "among");
    private static final Set<String> TOWARDS = Set.of("on", "against", "to", "with", "at", "for");
    private static final Set<String> BOTH =
            Set.of("CONSULT", "AGREE", "RETREAT", "COOPERATE", "SANCTION", "SUPPORT", "DISAPPROVE");
    /** What is said about an event does not tell that it happens: "called for talks", "rejected the ban". */
    private static final Set<String> TELLING =
            Set.of("DEMAND", "REJECT", "THREATEN", "SUPPORT", "DISAPPROVE", "AGREE", "CONCEDE", "INVESTIGATE");

    private NominalRoles() {}

    /** Whether the parties do it together. */
    static boolean together(String type) {
        return BOTH.contains(type);
    }

    /** Fills the role of a phrase that follows the noun or the verb that goes with it. */
    static void fill(Frame frame, Prepositional phrase) {
        if (DOERS.contains(phrase.word())) {
            frame.actors().add(phrase.region());
        } else if (TOWARDS.contains(phrase.word())) {
            frame.targets().add(phrase.region());
        } else if (phrase.word().equals("of")
                && phrase.chunk() == frame.trigger().chunk() + 1
                && !frame.type().equals("PROTEST")) {
            frame.targets().add(phrase.region());
            String measure = frame.trigger().sense().measure();
            if (measure != null) {
                frame.sufferers().add(new Frame.Sufferers(measure, phrase.region(), Frame.Share.ALL));
            }
        }
    }

    /** Whether a verb that tells of dealings already tells what the noun names, or only talks about it. */
    static boolean toldByVerb(Parse parse, Frame noun, List<Frame> frames) {
        if (!noun.trigger().noun() || !InteractionFrames.of(noun.trigger().sense())) {
            return false;
        }
        return frames.stream()
                .filter(verb -> verb.trigger().verb()
                        && InteractionFrames.of(verb.trigger().sense()))
                .anyMatch(verb -> told(parse, verb, noun));
    }

    private static boolean told(Parse parse, Frame verb, Frame noun) {
        Sense sense = verb.trigger().sense();
        int token = noun.trigger().from();
        boolean object = verb.targets().stream().anyMatch(region -> region.contains(token));
        if (object && (!sense.classes("object").isEmpty() || verb.type().equals(noun.type()))) {
            return true;
        }
        if (token >= verb.trigger().from() && token < verb.trigger().to()) {
            return true;
        }
        Region rest =
                new Region(verb.trigger().to(), parse.clauseEnd(verb.trigger().chunk()));
        boolean follows = object || (!sense.has("intransitive") && rest.contains(token));
        return follows && (verb.type().equals(noun.type()) || TELLING.contains(verb.type()));
    }
}
