package io.wireloom.bench.formats;

import io.wireloom.contracts.Article;
import io.wireloom.ingest.article.Normaliser;
import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.unpacking.Unpacking;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a document.
 *
 * @param articles those of its items that became one, in order
 * @param refusals why the others did not, or the document as a whole
 */
record Reading(List<Article> articles, List<String> refusals) {

    /** Takes a document apart and reads its items, as the service does. */
    static Reading of(WireItem document, Unpacking unpacking, Normaliser normaliser) {
        Reading reading = new Reading(new ArrayList<>(), new ArrayList<>());
        try {
            unpacking.unpack(document, new Parts() {
                @Override
                public void item(WireItem item) {
                    try {
                        reading.articles.add(normaliser.normalise(item));
                    } catch (UnusableItemException e) {
                        reading.refusals.add(e.getMessage());
                    }
                }

                @Override
                public void refused(Envelope envelope, UnusableItemException reason) {
                    reading.refusals.add(reason.getMessage());
                }
            });
        } catch (UnusableItemException e) {
            reading.refusals.add(e.getMessage());
        }
        return reading;
    }
}
