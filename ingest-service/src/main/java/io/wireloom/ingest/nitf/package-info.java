/** NITF, the News Industry Text Format (IPTC, versions 2.5 to 3.6), alone or inside a NewsML item. */
package io.wireloom.ingest.nitf;
