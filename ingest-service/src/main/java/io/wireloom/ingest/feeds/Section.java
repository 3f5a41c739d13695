package io.wireloom.ingest.feeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One mapping of the file. Every key must be asked for; those that were not are unknown. Wrong values read as null and are noted. */
final class Section {

    private final String feed;
    private final String path;
    private final int line;
    private final List<FeedsProblem> problems;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private Section(Node node, String feed, String path, List<FeedsProblem> problems) {
        this.feed = feed;
        this.path = path;
        this.line = lineOf(node);
        this.problems = problems;
    }

    /**
     * A node read as a mapping; an empty one, with the problem noted, when it is none.
     *
     * @param feed whose it is; null when it concerns all
     * @param path the keys above it, each with a dot behind it
     */
    static Section of(Node node, String feed, String path, List<FeedsProblem> problems) {
        Section section = new Section(node, feed, path, problems);
        if (!(node instanceof MappingNode mapping)) {
            if (!empty(node)) {
                section.problem(section.line, null, "expected keys with values");
            }
            return section;
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            int keyLine = lineOf(entry.getKeyNode());
            NodeTuple earlier = section.entries.putIfAbsent(key, entry);
            if (earlier != null) {
                section.problem(keyLine, key, "stands twice; first on line " + lineOf(earlier.getKeyNode()));
            }
        }
        return section;
    }

    /** The names of its keys, for a mapping whose keys are names. */
    List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /** The line of a key; that of the section when the key is absent. */
    int line(String key) {
        return entries.containsKey(key) ? lineOf(entries.get(key).getKeyNode()) : line;
    }

    /** A text; null when it is absent. */
    String text(String key) {
        Node node = node(key);
        if (node == null || empty(node)) {
            return null;
        }
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        problem(lineOf(node), key, "expected a text");
        return null;
    }

    /**
     * A value read from its text; null when it is absent or cannot be read.
     *
     * @param read throws {@link IllegalArgumentException} with what is wrong with a text
     */
    <T> T value(String key, Function<String, T> read) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException e) {
            problem(line(key), key, e.getMessage());
            return null;
        }
    }

    /** As {@link #value}, for a key that must be there. */
    <T> T required(String key, Function<String, T> read) {
        if (empty(node(key))) {
            problem(line(key), key, "is missing");
        }
        return value(key, read);
    }

    /** A mapping; null when it is absent. */
    Section section(String key) {
        Node node = node(key);
        return node == null ? null : of(node, feed, path + key + ".", problems);
    }

    /** The mapping under a key that is a feed's name. */
    Section feed(String name) {
        return of(node(name), name, "", problems);
    }

    /** A list of mappings; empty when it is absent. */
    List<Section> list(String key) {
        Node node = node(key);
        if (node == null || empty(node)) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            problem(lineOf(node), key, "expected a list, each line of it beginning with a dash");
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            sections.add(of(item, feed, path + key + "[" + (sections.size() + 1) + "].", problems));
        }
        return sections;
    }

    /** Notes what is wrong with a key; null stands for the section itself. */
    void problem(int where, String key, String message) {
        String full = key == null ? path.replaceFirst("\\.$", "") : path + key;
        problems.add(new FeedsProblem(where, feed, full.isEmpty() ? null : full, message));
    }

    /** Notes the keys that nobody asked for. */
    void end() {
        for (String key : entries.keySet()) {
            if (!known.contains(key)) {
                problem(line(key), key, "is not known here; known are " + String.join(", ", known));
            }
        }
    }

    private Node node(String key) {
        known.add(key);
        return entries.containsKey(key) ? entries.get(key).getValueNode() : null;
    }

    static boolean empty(Node node) {
        return node == null || Tag.NULL.equals(node.getTag());
    }

    static int lineOf(Node node) {
        return node == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
