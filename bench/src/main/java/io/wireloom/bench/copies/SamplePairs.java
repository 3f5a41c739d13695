package io.wireloom.bench.copies;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.corpus.JsonLines;
import io.wireloom.contracts.MessageCodec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The pairs of the project's sample copy: the copies that its {@code expected.json} lists, and every other pair as no copy. */
final class SamplePairs {

    private SamplePairs() {}

    static List<LabelledPair> of(Path folder, Library library) {
        JsonNode expected = MessageCodec.read(JsonLines.text(folder.resolve("expected.json")), JsonNode.class);
        Map<Set<String>, String> relations = new HashMap<>();
        expected.path("copies")
                .forEach(copy -> relations.put(
                        Set.of(copy.path("file").asText(), copy.path("of").asText()),
                        copy.path("relation").asText()));
        Set<Set<String>> leftOut = leftOut(expected);
        List<String> files =
                library.all().stream().map(entry -> entry.document().id()).toList();
        List<LabelledPair> pairs = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            for (String other : files.subList(i + 1, files.size())) {
                Set<String> pair = Set.of(files.get(i), other);
                if (!leftOut.contains(pair)) {
                    pairs.add(new LabelledPair(files.get(i), other, relations.getOrDefault(pair, "background")));
                }
            }
        }
        return pairs;
    }

    /** Pairs that may be told either way, and versions of one article, which are not compared. */
    private static Set<Set<String>> leftOut(JsonNode expected) {
        Set<Set<String>> leftOut = new HashSet<>();
        expected.path("copiesTolerated").forEach(pair -> leftOut.addAll(pairsOf(pair)));
        expected.path("articles").path("several").forEach(versions -> leftOut.addAll(pairsOf(versions.path("files"))));
        return leftOut;
    }

    private static Set<Set<String>> pairsOf(JsonNode names) {
        Set<String> sorted = new TreeSet<>();
        names.forEach(name -> sorted.add(name.asText()));
        Set<Set<String>> pairs = new HashSet<>();
        for (String one : sorted) {
            for (String other : sorted) {
                if (!one.equals(other)) {
                    pairs.add(Set.of(one, other));
                }
            }
        }
        return pairs;
    }
}
