package io.wireloom.extract.places;

/** The gazetteer, read once for all tests. */
final class LoadedGazetteer {

    static final Gazetteer WORLD = Gazetteer.load();

    private LoadedGazetteer() {}
}
