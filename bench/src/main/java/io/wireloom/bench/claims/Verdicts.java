package io.wireloom.bench.claims;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.MessageCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of a system's claims name an event of the type that gold names in the same words. */
public final class Verdicts {

    private Verdicts() {}

    /**
     * @param found the claims of each document by its id
     * @return for each claim, in the order of the map and its lists, whether some gold claim is matched by it
     */
    public static List<Boolean> right(GoldSet gold, Map<String, List<Claim>> found) {
        List<SystemClaim> system = new ArrayList<>();
        found.forEach((doc, claims) -> claims.forEach(claim ->
                system.add(SystemClaim.of(doc, MessageCodec.read(MessageCodec.write(claim), JsonNode.class)))));
        Set<Integer> matched = new Matching(gold.aliases(), gold.claims(), system, gold.texts())
                .pairs().stream().map(Matching.Pair::system).collect(Collectors.toSet());
        List<Boolean> right = new ArrayList<>();
        for (int i = 0; i < system.size(); i++) {
            right.add(matched.contains(i));
        }
        return right;
    }
}
