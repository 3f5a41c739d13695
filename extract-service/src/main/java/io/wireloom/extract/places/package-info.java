/**
 * The world gazetteer: from a name in running text to a place with coordinates. {@link io.wireloom.extract.places.Gazetteer} answers
 * what a name may mean, {@link io.wireloom.extract.places.PlaceResolver} decides what it means in one document. Plain Java, immutable,
 * safe for any number of threads; the data and their licences are described in the resource folder {@code gazetteer}.
 */
package io.wireloom.extract.places;
