package io.wireloom.extract.claims;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.PosTagger;
import io.wireloom.extract.places.Gazetteer;
import io.wireloom.extract.places.PlaceResolver;
import io.wireloom.extract.text.Segmenter;
import java.util.Set;
import opennlp.tools.postag.POSModel;

/** What every extractor shares: tables, gazetteer and model, read once. Immutable. */
public record Knowledge(
        Lexicon lexicon, Gazetteer gazetteer, PlaceResolver resolver, POSModel model, Segmenter segmenter) {

    /** Reads everything from the class path; takes a few seconds. */
    public static Knowledge load() {
        Lexicon lexicon = Lexicon.load();
        Gazetteer gazetteer = Gazetteer.load();
        Segmenter segmenter = new Segmenter(
                Set.copyOf(lexicon.words().list("abbreviation")),
                word -> lexicon.entities().contains(word)
                        || (gazetteer.country(word).isPresent() && !gazetteer.isCountryAdjective(word))
                        || lexicon.words().is("weekday", word.toLowerCase(java.util.Locale.ROOT)));
        return new Knowledge(lexicon, gazetteer, new PlaceResolver(gazetteer), PosTagger.loadModel(), segmenter);
    }
}
