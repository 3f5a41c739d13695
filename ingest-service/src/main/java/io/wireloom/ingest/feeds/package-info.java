/** What the desk says of its feeds: names, countries, zones, trust, whom they credit, how they are delivered; and the file of it. */
package io.wireloom.ingest.feeds;
