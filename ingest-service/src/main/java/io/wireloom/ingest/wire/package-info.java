/**
 * An item as a feed delivers it: its bytes, what is said beside them, which format they are in, and why an item cannot be
 * used. Every door turns what it gets into a {@link io.wireloom.ingest.wire.WireItem}.
 */
package io.wireloom.ingest.wire;
