/** Which addresses on the network may be connected to on behalf of a feed: public ones, and what is allowed by configuration. */
package io.wireloom.ingest.targets;
