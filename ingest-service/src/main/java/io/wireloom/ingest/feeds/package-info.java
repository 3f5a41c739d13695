/** What the desk says of its feeds: their names, countries, languages, zones, how far they are trusted, whom they credit. */
package io.wireloom.ingest.feeds;
