package io.wireloom.extract.attribution;

import io.wireloom.contracts.Span;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Joins to an attribution the sentences of a paragraph over which its quotation goes on, before and after. */
final class Continuation {

    private static final class Open {
        private final Attribution attribution;
        private final Sentence sentence;
        private final List<Span> content = new ArrayList<>();

        private Open(Attribution attribution, Sentence sentence) {
            this.attribution = attribution;
            this.sentence = sentence;
            attribution.content().forEach(region -> content.add(AttributionReader.span(sentence, region)));
        }

        private Attributed closed() {
            Region source = attribution.source();
            return new Attributed(
                    attribution.manner(),
                    attribution.rule(),
                    source == null ? List.of() : List.of(AttributionReader.span(sentence, source)),
                    AttributionReader.span(sentence, attribution.cue()),
                    content);
        }
    }

    private final List<Open> all = new ArrayList<>();
    /** Quoted sentences whose speaker is not named yet. */
    private final List<Sentence> waiting = new ArrayList<>();

    /** The attribution whose quotation the next sentence may go on with; null when none. */
    private Open speaking;

    void add(Sentence sentence, List<Attribution> found) {
        boolean quoted = quotation(sentence);
        if (quoted && found.stream().noneMatch(one -> outside(sentence, one))) {
            if (speaking != null) {
                append(sentence);
            } else {
                waiting.add(sentence);
            }
            return;
        }
        Open last = null;
        for (Attribution one : found) {
            Open open = new Open(one, sentence);
            all.add(open);
            if (quotes(sentence, one)) {
                last = open;
                if (!waiting.isEmpty()) {
                    prepend(open);
                }
            }
        }
        waiting.clear();
        speaking = last;
    }

    private void append(Sentence sentence) {
        Span words = sentence.span();
        Span before = speaking.content.get(speaking.content.size() - 1);
        String between = sentence.source().substring(before.end(), words.start());
        boolean joins = between.isBlank() && speaking.content.size() > 0 && before.end() > speaking.sentence.start();
        if (joins && before.end() <= words.start()) {
            speaking.content.set(
                    speaking.content.size() - 1, Span.of(sentence.source(), before.start(), words.end()));
        } else {
            speaking.content.add(words);
        }
    }

    private void prepend(Open open) {
        Span first = open.content.get(0);
        Span begin = waiting.get(0).span();
        open.content.set(0, Span.of(open.sentence.source(), begin.start(), first.end()));
    }

    /** Whether the cue stands outside quotation marks. */
    private static boolean outside(Sentence sentence, Attribution one) {
        return !sentence.token(one.cue().to() - 1).quoted();
    }

    private static boolean quotes(Sentence sentence, Attribution one) {
        return one.content().stream().anyMatch(region -> {
            for (int i = region.from(); i < region.to(); i++) {
                if (sentence.token(i).quoted()) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Whether most of a sentence stands in quotation marks. */
    private static boolean quotation(Sentence sentence) {
        int words = 0;
        int quoted = 0;
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.token(i).word()) {
                words++;
                quoted += sentence.token(i).quoted() ? 1 : 0;
            }
        }
        return words > 0 && quoted * 5 >= words * 4;
    }

    List<Attributed> attributed() {
        return all.stream().map(Open::closed).toList();
    }
}
