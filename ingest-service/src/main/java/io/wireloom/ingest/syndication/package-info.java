/**
 * Syndication formats as documents: RSS 0.9x to 2.0 and 1.0 (RDF), Atom 0.3 and 1.0, JSON Feed. Feeds are seldom well-formed, so
 * they are read with a parser that takes what it finds (jsoup's), which knows neither external entities nor expansion.
 */
package io.wireloom.ingest.syndication;
