/** ninjs, the IPTC's news in JSON (1.0 to 3.1), and the dialects that providers make of it. */
package io.wireloom.ingest.ninjs;
