package io.wireloom.bench.geoparsing;

import io.wireloom.extract.places.Place;
import java.util.List;
import java.util.Optional;

/** Places the names of a document. */
interface Geoparser {

    /** One entry per marked name, in their order; empty where it says that nothing known is meant. */
    List<Optional<Place>> resolve(GeoDocument document);
}
