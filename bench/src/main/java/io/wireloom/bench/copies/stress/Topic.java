package io.wireloom.bench.copies.stress;

import java.util.ArrayList;
import java.util.List;

/**
 * What stories are about, in two voices that have no sentence in common.
 *
 * @param name such as {@code flood}
 * @param voices two
 */
record Topic(String name, List<Voice> voices) {

    /**
     * One way to report.
     *
     * @param headline pattern of the headline
     * @param lead pattern of the first sentence
     * @param body patterns of further sentences
     */
    record Voice(String headline, String lead, List<String> body) {}

    /** All topics of the grammar. */
    static List<Topic> all() {
        List<Topic> topics = new ArrayList<>();
        List<Voice> voices = new ArrayList<>();
        List<String> body = new ArrayList<>();
        String headline = "";
        String lead = "";
        for (String line : Resource.lines("stories.txt")) {
            String rest = line.substring(Math.min(line.length(), 2));
            switch (line.charAt(0)) {
                case '=' -> headline = rest;
                case '.' -> lead = rest;
                case '-' -> body.add(rest);
                case 't' -> {
                    voices = new ArrayList<>();
                    topics.add(new Topic(line.substring("topic ".length()), voices));
                }
                default -> {
                    body = new ArrayList<>();
                    headline = "";
                }
            }
            if (line.charAt(0) == '.') {
                voices.add(new Voice(headline, lead, body));
            }
        }
        return topics;
    }
}
