/** Lists of feeds (OPML 1.0 and 2.0), and which of their feeds are new. */
package io.wireloom.ingest.opml;
