package io.wireloom.extract.claims;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.LexiconTable;
import io.wireloom.extract.lexicon.LexiconTables;
import io.wireloom.extract.parse.TagModel;
import io.wireloom.extract.places.Gazetteer;
import io.wireloom.extract.places.PlaceResolver;
import io.wireloom.extract.text.Segmenter;
import java.util.Set;

/**
 * What every extractor shares: tables, gazetteer and model, read once. Immutable.
 *
 * @param version name and version of the extractor that these make
 */
public record Knowledge(
        LexiconTables tables,
        Lexicon lexicon,
        Gazetteer gazetteer,
        PlaceResolver resolver,
        TagModel model,
        Segmenter segmenter,
        Confidence confidence,
        String version) {

    /** Reads everything from the class path; takes a few seconds. */
    public static Knowledge load() {
        return load(LexiconTables.builtIn());
    }

    /** As {@link #load()}, with a desk's own rows. */
    public static Knowledge load(LexiconTables tables) {
        return of(tables, Gazetteer.load(tables.ownRows(LexiconTable.PLACES)), TagModel.load());
    }

    /** Name and version of the extractor that tables make. */
    public static String version(LexiconTables tables) {
        return Edition.of(tables);
    }

    /** The same with other tables; the gazetteer is read anew only when the places have changed. */
    public Knowledge with(LexiconTables changed) {
        boolean samePlaces = changed.ownRows(LexiconTable.PLACES).equals(tables.ownRows(LexiconTable.PLACES));
        return of(changed, samePlaces ? gazetteer : Gazetteer.load(changed.ownRows(LexiconTable.PLACES)), model);
    }

    private static Knowledge of(LexiconTables tables, Gazetteer gazetteer, TagModel model) {
        Lexicon lexicon = Lexicon.of(tables);
        Segmenter segmenter = new Segmenter(
                Set.copyOf(lexicon.words().list("abbreviation")),
                word -> lexicon.entities().contains(word)
                        || (gazetteer.country(word).isPresent() && !gazetteer.isCountryAdjective(word))
                        || lexicon.words().is("weekday", word.toLowerCase(java.util.Locale.ROOT)));
        return new Knowledge(
                tables,
                lexicon,
                gazetteer,
                new PlaceResolver(gazetteer),
                model,
                segmenter,
                Confidence.load(),
                Edition.of(tables));
    }
}
