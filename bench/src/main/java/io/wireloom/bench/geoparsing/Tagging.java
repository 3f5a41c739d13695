package io.wireloom.bench.geoparsing;

import io.wireloom.bench.report.Rate;
import io.wireloom.bench.report.Table;
import io.wireloom.contracts.Span;
import io.wireloom.extract.claims.Knowledge;
import io.wireloom.extract.entities.PlaceMentions;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.PosTagger;
import io.wireloom.extract.text.Sentence;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well the extractor's own reading finds place names, parties left aside: a name is found when its first or last word is. The
 * extractor looks for places of events, so that the figure is for information.
 */
final class Tagging {

    private final Knowledge knowledge;
    private final PosTagger tagger;
    private final PlaceMentions mentions;

    Tagging(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.tagger = new PosTagger(knowledge.model(), knowledge.lexicon());
        this.mentions = new PlaceMentions(knowledge.gazetteer(), knowledge.lexicon());
    }

    void print(PrintWriter out, List<GeoDocument> documents) {
        Map<String, Rate> rates = new LinkedHashMap<>();
        documents.forEach(document ->
                rates.merge(document.corpus(), rate(document), (a, b) -> a.plus(b.right(), b.gold(), b.system())));
        Table table = new Table("names found by the extractor itself", "precision", "recall", "F1", "gold", "system");
        rates.forEach(table::rate);
        table.print(out);
    }

    private Rate rate(GeoDocument document) {
        Set<Integer> edges = new HashSet<>();
        long gold = 0;
        for (Toponym toponym : document.toponyms()) {
            if (toponym.counts()) {
                gold++;
                edges.add(toponym.start());
                edges.add(-toponym.end());
            }
        }
        int right = 0;
        int system = 0;
        for (Sentence sentence : knowledge
                .segmenter()
                .sentences(document.text(), 0, document.text().length(), Sentence.Style.PROSE)) {
            Parse parse = Parse.of(tagger.tag(sentence), knowledge.lexicon(), List.of());
            for (PlaceMentions.Named named : mentions.read(parse, List.of())) {
                Span span = sentence.span(named.from(), named.nameTo());
                system += named.name() ? 1 : 0;
                right += edges.contains(span.start()) || edges.contains(-span.end()) ? 1 : 0;
            }
        }
        return new Rate(right, gold, system);
    }
}
