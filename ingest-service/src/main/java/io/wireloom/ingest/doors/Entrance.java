package io.wireloom.ingest.doors;

import io.wireloom.ingest.wire.Lane;

/**
 * How an item comes in.
 *
 * @param door by which door
 * @param lane how much it hurries
 */
public record Entrance(Door door, Lane lane) {}
