/**
 * How a record is taken off a topic, the same in every service: at least once, with idempotent effects, retries with back-off
 * for what passes, a dead-letter topic for what does not, and a ledger that closes.
 *
 * <p>Plain Java over the Kafka client's record classes and Mutiny; each service wires it to its channels.
 */
package io.wireloom.contracts.delivery;
