package io.wireloom.bench.copies.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An article in the making.
 *
 * @param headline its headline
 * @param paragraphs of sentences
 */
record Draft(String headline, List<List<Part>> paragraphs) {

    /**
     * A sentence, or a standing text.
     *
     * @param sentence what it says
     * @param from id of the article that it was taken from; null when it was written for this one
     */
    record Part(Sentence sentence, String from) {

        String text() {
            return sentence.plain();
        }

        static Part own(String text) {
            return new Part(new Sentence(text, text), null);
        }
    }

    /** All sentences in order. */
    List<Part> parts() {
        return paragraphs.stream().flatMap(List::stream).toList();
    }

    /** How many words it has without the headline. */
    int words() {
        return parts().stream().mapToInt(part -> words(part.text())).sum();
    }

    static int words(String text) {
        return text.split("\\s+").length;
    }

    /** The article as it is sent: headline and paragraphs, with an empty line between. */
    String text() {
        return headline + "\n\n"
                + paragraphs.stream()
                        .filter(paragraph -> !paragraph.isEmpty())
                        .map(paragraph -> paragraph.stream().map(Part::text).collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("\n\n"));
    }

    /** The same with every sentence marked as taken from an article. */
    Draft takenFrom(String id) {
        return new Draft(
                headline,
                paragraphs.stream()
                        .map(paragraph -> paragraph.stream()
                                .map(part -> new Part(part.sentence(), id))
                                .toList())
                        .toList());
    }

    Draft headed(String other) {
        return new Draft(other, paragraphs);
    }

    /** With a paragraph put before the one of that number; at the end when there is none. */
    Draft with(int at, List<Part> paragraph) {
        List<List<Part>> more = new ArrayList<>(paragraphs);
        more.add(Math.min(at, more.size()), paragraph);
        return new Draft(headline, more);
    }

    Draft ending(String text) {
        return with(paragraphs.size(), List.of(Part.own(text)));
    }

    /** Sentences set in paragraphs of two or three, by turns. */
    static List<List<Part>> set(List<Part> parts) {
        List<List<Part>> set = new ArrayList<>();
        int at = 0;
        while (at < parts.size()) {
            int end = Math.min(parts.size(), at + (at == 0 ? 1 : 2 + set.size() % 2));
            set.add(List.copyOf(parts.subList(at, end)));
            at = end;
        }
        return set;
    }
}
