package io.wireloom.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.local.wire.Fate;
import io.wireloom.local.wire.WireItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One stack for all classes, fed once with the sample copy and never disturbed. */
final class SharedStack {

    /** After these files the incidents are noted down, because later ones change them. */
    private static final Set<String> NOTED_AFTER = Set.of(
            "philippines-cotabato-take1.txt",
            "philippines-cotabato-take2.txt",
            "philippines-cotabato-take3.txt",
            "philippines-cotabato-correction.txt",
            "nigeria-kankara-raid.txt",
            "nigeria-kankara-kill.txt");

    private final TestStack stack;
    private final List<Fate> fates = new ArrayList<>();
    private final Map<String, String> articleIds = new LinkedHashMap<>();
    private final Map<String, List<JsonNode>> noted = new LinkedHashMap<>();
    private final String digest;

    private SharedStack() {
        stack = TestStack.start("shared");
        List<WireItem> unsettled = new ArrayList<>();
        for (WireItem item : TestStack.sampleCopy()) {
            unsettled.add(item);
            String file = item.file().getFileName().toString();
            if (NOTED_AFTER.contains(file)) {
                settle(unsettled);
                noted.put(file, incidents());
            }
        }
        settle(unsettled);
        digest = stack.digest();
    }

    static SharedStack get() {
        return Holder.STACK;
    }

    TestStack stack() {
        return stack;
    }

    /** What the door said of each item, in order. */
    List<Fate> fates() {
        return fates;
    }

    /** The article that a file became. */
    String articleId(String file) {
        return articleIds.get(file);
    }

    /** Every incident in full, as it stood when {@code file} had come through. */
    List<JsonNode> incidentsAfter(String file) {
        return noted.get(file);
    }

    /** Every incident in full, now. */
    List<JsonNode> incidents() {
        return stack.readModel().incidents().stream()
                .map(summary ->
                        stack.readModel().incident(summary.path("incidentId").asText()))
                .toList();
    }

    /** The digest of the state that the sample copy, sent once and in order, gives. */
    String digest() {
        return digest;
    }

    private void settle(List<WireItem> items) {
        List<Fate> answers = stack.feed(items);
        for (int i = 0; i < items.size(); i++) {
            articleIds.put(
                    items.get(i).file().getFileName().toString(), answers.get(i).articleId());
        }
        fates.addAll(answers);
        items.clear();
    }

    private static final class Holder {
        static final SharedStack STACK = new SharedStack();
    }
}
