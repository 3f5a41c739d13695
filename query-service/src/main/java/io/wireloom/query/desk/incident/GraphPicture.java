package io.wireloom.query.desk.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A graph in layers from left to right: whoever took it from another stands further right. In each layer the order follows those it
 * was taken from, after Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical system structures" (1981).
 *
 * @param width of the picture
 * @param height of the picture
 * @param boxes the nodes
 * @param lines the links
 * @param more how many nodes are left out
 */
public record GraphPicture(int width, int height, List<Box> boxes, List<Line> lines, int more) {

    static final int BOX_WIDTH = 190;
    static final int BOX_HEIGHT = 46;

    private static final int GAP_ACROSS = 64;
    private static final int GAP_DOWN = 16;
    private static final int EDGE = 6;
    private static final int MOST = 40;
    private static final int LETTERS = 24;
    private static final int SMALL_LETTERS = 32;

    /**
     * A node.
     *
     * @param node what it is
     * @param label its name, shortened to fit
     * @param kind what it is, likewise
     * @param layer from 0
     * @param x of its left upper corner
     * @param y of its left upper corner
     */
    public record Box(OriginGraph.Node node, String label, String kind, int layer, int x, int y) {

        /** Units from side to side. */
        public int width() {
            return BOX_WIDTH;
        }

        /** Units from top to bottom. */
        public int height() {
            return BOX_HEIGHT;
        }
    }

    /**
     * A link.
     *
     * @param path as SVG writes it
     */
    public record Line(String path) {}

    static GraphPicture of(OriginGraph graph, boolean all) {
        Shown<OriginGraph.Node> nodes = Shown.of(graph.nodes(), MOST, all);
        Set<String> keys = new HashSet<>();
        nodes.rows().forEach(node -> keys.add(node.key()));
        List<OriginGraph.Link> links = graph.links().stream()
                .filter(link -> keys.contains(link.from()) && keys.contains(link.to()))
                .toList();
        Map<String, Box> boxes = place(nodes.rows(), links);
        int right = boxes.values().stream().mapToInt(Box::x).max().orElse(0);
        int bottom = boxes.values().stream().mapToInt(Box::y).max().orElse(0);
        return new GraphPicture(
                right + BOX_WIDTH + EDGE,
                bottom + BOX_HEIGHT + EDGE,
                List.copyOf(boxes.values()),
                links.stream()
                        .map(link -> line(boxes.get(link.from()), boxes.get(link.to())))
                        .toList(),
                nodes.more());
    }

    private static Map<String, Box> place(List<OriginGraph.Node> nodes, List<OriginGraph.Link> links) {
        Map<String, Integer> layers = layers(nodes, links);
        Map<Integer, List<OriginGraph.Node>> byLayer = new TreeMap<>();
        nodes.forEach(node -> byLayer.computeIfAbsent(layers.get(node.key()), layer -> new ArrayList<>())
                .add(node));
        Map<String, Integer> rows = new HashMap<>();
        Map<String, Box> boxes = new LinkedHashMap<>();
        byLayer.forEach((layer, standing) -> {
            List<OriginGraph.Node> ordered = new ArrayList<>(standing);
            ordered.sort(Comparator.comparingDouble(
                    node -> layer == 0 ? below(node.key(), links, nodes) : above(node.key(), links, rows)));
            for (int row = 0; row < ordered.size(); row++) {
                OriginGraph.Node node = ordered.get(row);
                rows.put(node.key(), row);
                boxes.put(
                        node.key(),
                        new Box(
                                node,
                                brief(node.name(), LETTERS),
                                brief(node.kind(), SMALL_LETTERS),
                                layer,
                                EDGE + layer * (BOX_WIDTH + GAP_ACROSS),
                                EDGE + row * (BOX_HEIGHT + GAP_DOWN)));
            }
        });
        return boxes;
    }

    /** The mean row of those that a node was taken from. */
    private static double above(String key, List<OriginGraph.Link> links, Map<String, Integer> rows) {
        return links.stream()
                .filter(link -> link.to().equals(key) && rows.containsKey(link.from()))
                .mapToInt(link -> rows.get(link.from()))
                .average()
                .orElse(Double.MAX_VALUE);
    }

    /** The mean place in the list of those that took it from a node. */
    private static double below(String key, List<OriginGraph.Link> links, List<OriginGraph.Node> nodes) {
        Set<String> takers = new HashSet<>();
        links.stream().filter(link -> link.from().equals(key)).forEach(link -> takers.add(link.to()));
        return IntStream.range(0, nodes.size())
                .filter(i -> takers.contains(nodes.get(i).key()))
                .average()
                .orElse(Double.MAX_VALUE);
    }

    /** The longest way from a node that took it from nobody. Where two took it from each other the first link found counts. */
    static Map<String, Integer> layers(List<OriginGraph.Node> nodes, List<OriginGraph.Link> links) {
        Map<String, List<String>> sources = new HashMap<>();
        links.forEach(link ->
                sources.computeIfAbsent(link.to(), key -> new ArrayList<>()).add(link.from()));
        Map<String, Integer> layers = new HashMap<>();
        nodes.forEach(node -> layer(node.key(), sources, layers, new HashSet<>()));
        return layers;
    }

    private static int layer(
            String key, Map<String, List<String>> sources, Map<String, Integer> layers, Set<String> onTheWay) {
        Integer known = layers.get(key);
        if (known != null) {
            return known;
        }
        onTheWay.add(key);
        int layer = 0;
        for (String source : sources.getOrDefault(key, List.of())) {
            if (!onTheWay.contains(source)) {
                layer = Math.max(layer, 1 + layer(source, sources, layers, onTheWay));
            }
        }
        onTheWay.remove(key);
        layers.put(key, layer);
        return layer;
    }

    private static Line line(Box from, Box to) {
        int x1 = from.x() + BOX_WIDTH;
        int y1 = from.y() + BOX_HEIGHT / 2;
        int x2 = to.x() - 3;
        int y2 = to.y() + BOX_HEIGHT / 2;
        int bend = GAP_ACROSS / 2;
        return new Line("M" + x1 + " " + y1 + " C" + (x1 + bend) + " " + y1 + " " + (x2 - bend) + " " + y2 + " " + x2
                + " " + y2);
    }

    private static String brief(String name, int letters) {
        return name.length() <= letters ? name : name.substring(0, letters - 1).strip() + "…";
    }
}
