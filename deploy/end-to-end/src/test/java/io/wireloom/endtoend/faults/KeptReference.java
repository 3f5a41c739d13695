package io.wireloom.endtoend.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.local.stack.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The run without a fault, kept under {@code target/} for as long as items and services are those of then. */
final class KeptReference {

    private static final Path FILE = Path.of("target", "faults-reference.json");

    private KeptReference() {}

    static Optional<Reference> read() throws IOException {
        if (!Files.exists(FILE)) {
            return Optional.empty();
        }
        JsonNode kept = MessageCodec.mapper().readTree(Files.readString(FILE));
        if (!kept.path("of").asText().equals(state())) {
            return Optional.empty();
        }
        Map<String, Item> items = new HashMap<>();
        Reference.ITEMS.forEach(item -> items.put(item.name(), item));
        Map<Item, Taken> taken = new HashMap<>();
        kept.path("taken")
                .forEach(one -> taken.put(
                        items.get(one.path(0).asText()),
                        new Taken(one.path(1).asText(), one.path(2).asText())));
        return Optional.of(new Reference(taken, kept.path("digest").asText()));
    }

    static void write(Reference reference) throws IOException {
        ObjectNode kept = MessageCodec.mapper().createObjectNode();
        kept.put("of", state()).put("digest", reference.digest());
        ArrayNode taken = kept.putArray("taken");
        reference
                .taken()
                .forEach((item, fate) ->
                        taken.addArray().add(item.name()).add(fate.articleId()).add(fate.versionId()));
        Files.writeString(FILE, kept.toString());
    }

    /** Changes with the items, and whenever a service is built. */
    private static String state() throws IOException {
        StringBuilder state = new StringBuilder().append(Reference.ITEMS.hashCode());
        for (Part part : Part.services()) {
            state.append(' ').append(Files.getLastModifiedTime(FaultStack.jar(part)));
        }
        return state.toString();
    }
}
