/**
 * The golden samples: one message of each kind as it stands on its topic, packaged with the contracts so that every producer and
 * consumer is tested against the same ones. A released sample is never edited; new ones are added.
 */
package io.wireloom.contracts.samples;
