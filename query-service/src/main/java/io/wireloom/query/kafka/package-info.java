/**
 * Takes records off the topics, settles the fate of each through {@link io.wireloom.contracts.delivery.Delivery}, and says in words
 * what keeps it from working.
 */
package io.wireloom.query.kafka;
