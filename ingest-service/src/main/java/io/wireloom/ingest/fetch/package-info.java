/** Fetching from the network on behalf of feeds: checked, polite, bounded. */
package io.wireloom.ingest.fetch;
