package io.wireloom.extract.attribution;

import io.wireloom.contracts.Span;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins to an attribution the sentences of a paragraph over which its quotation goes on: those after it until the next speaker, and
 * those before it when they belong to one quotation or when the naming of the speaker has a sentence of its own.
 */
final class Continuation {

    private static final class Open {
        private final Attribution attribution;
        private final Sentence sentence;
        private final List<Span> content = new ArrayList<>();

        private Open(Attribution attribution, Sentence sentence) {
            this.attribution = attribution;
            this.sentence = sentence;
            attribution.content().forEach(region -> content.add(span(sentence, region)));
        }

        private Attributed closed() {
            Region source = attribution.source();
            return new Attributed(
                    attribution.manner(),
                    attribution.rule(),
                    source == null ? List.of() : List.of(span(sentence, source)),
                    span(sentence, attribution.cue()),
                    content);
        }
    }

    private final List<Open> all = new ArrayList<>();
    /** Quoted sentences since the last naming of a speaker. */
    private final List<Sentence> run = new ArrayList<>();

    /** The attribution whose quotation the next sentence may go on with; null when none. */
    private Open speaking;

    void add(Sentence sentence, List<Attribution> found) {
        if (quotation(sentence) && found.isEmpty()) {
            run.add(sentence);
            return;
        }
        Open last = null;
        for (Attribution one : found) {
            Open open = new Open(one, sentence);
            boolean bare = one.content().isEmpty();
            if (last == null && (bare || beginsInside(sentence, one))) {
                reclaim(open, bare);
            }
            if (!open.content.isEmpty()) {
                all.add(open);
                last = bare || quotes(sentence, one) ? open : last;
            }
        }
        settle();
        speaking = last;
    }

    /** Gives to an attribution the quoted sentences before it that are its own. */
    private void reclaim(Open open, boolean bare) {
        if (run.isEmpty()) {
            return;
        }
        int from = speaking == null ? 0 : run.size() - 1;
        while (from > 0 && !opens(run.get(from))) {
            from--;
        }
        int begin = run.get(from).start();
        int end = bare ? run.get(run.size() - 1).end() : open.content.get(0).end();
        Span joined = Span.of(open.sentence.source(), begin, end);
        if (bare) {
            open.content.add(joined);
        } else {
            open.content.set(0, joined);
        }
        run.subList(from, run.size()).clear();
    }

    /** Gives the quoted sentences that are left to who spoke before them. */
    private void settle() {
        if (speaking != null && !run.isEmpty()) {
            Span words = Span.of(
                    speaking.sentence.source(),
                    run.get(0).start(),
                    run.get(run.size() - 1).end());
            int last = speaking.content.size() - 1;
            Span before = speaking.content.get(last);
            boolean joins = before.end() <= words.start()
                    && speaking.sentence
                            .source()
                            .substring(before.end(), words.start())
                            .chars()
                            .noneMatch(Character::isLetterOrDigit);
            if (joins) {
                speaking.content.set(last, Span.of(speaking.sentence.source(), before.start(), words.end()));
            } else {
                speaking.content.add(words);
            }
        }
        run.clear();
    }

    private static boolean opens(Sentence sentence) {
        return sentence.token(0).quoteMark();
    }

    /** Whether the content begins with the sentence, inside a quotation that an earlier one opened. */
    private static boolean beginsInside(Sentence sentence, Attribution one) {
        int from = one.content().get(0).from();
        return from == 0 && sentence.token(0).quoted();
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

    /** The attributions of the paragraph, after its last sentence. */
    List<Attributed> attributed() {
        settle();
        return all.stream().map(Open::closed).toList();
    }

    private static Span span(Sentence sentence, Region region) {
        return sentence.span(region.from(), region.to());
    }
}
