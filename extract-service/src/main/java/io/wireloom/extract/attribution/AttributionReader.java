package io.wireloom.extract.attribution;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.PosTagger;
import io.wireloom.extract.parse.TagModel;
import io.wireloom.extract.text.Segmenter;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Sentence.Style;
import io.wireloom.extract.time.Anchor;
import io.wireloom.extract.time.TimeMention;
import io.wireloom.extract.time.TimeReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads every attribution of a text that stands in no other's content: who says, thinks, wants or judges what. Not safe for several threads at once. */
public final class AttributionReader {

    private final Segmenter segmenter;
    private final PosTagger tagger;
    private final Lexicon lexicon;
    private final SentenceAttributions sentences;

    /** A reader with a tagger of its own over shared tables. */
    public AttributionReader(Segmenter segmenter, TagModel model, Lexicon lexicon) {
        this.segmenter = segmenter;
        this.tagger = new PosTagger(model, lexicon);
        this.lexicon = lexicon;
        this.sentences = new SentenceAttributions(lexicon.attribution());
    }

    /**
     * The attributions of a text, in its order.
     *
     * @param published the day it was published, ISO; null when not known
     */
    public List<Attributed> read(String text, String published) {
        Instant said = published == null
                ? null
                : LocalDate.parse(published).atTime(12, 0).toInstant(ZoneOffset.UTC);
        Anchor anchor = Anchor.article(said, null, null);
        TimeReader times = new TimeReader();
        List<Attributed> all = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int blank = text.indexOf("\n\n", start);
            int end = blank < 0 ? text.length() : blank;
            all.addAll(paragraph(text, start, end, anchor, times));
            start = blank < 0 ? text.length() : blank + 2;
        }
        return all;
    }

    private List<Attributed> paragraph(String text, int start, int end, Anchor anchor, TimeReader timeReader) {
        List<Attributed> found = new ArrayList<>();
        Continuation continuation = new Continuation();
        for (Sentence plain : segmenter.sentences(text, start, end, Style.PROSE)) {
            Sentence sentence = tagger.tag(plain);
            List<int[]> times = timeReader.read(sentence, anchor).stream()
                    .map(TimeMention::range)
                    .toList();
            Parse parse = Parse.of(sentence, lexicon, times);
            List<Attribution> here =
                    SentenceAttributions.outermost(SentenceAttributions.unquoted(sentence, sentences.read(parse)));
            continuation.add(sentence, here);
        }
        found.addAll(continuation.attributed());
        return found;
    }
}
