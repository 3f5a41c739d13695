/**
 * What Wireloom stands on while it is tested or run on one machine: a real Kafka broker and a real PostgreSQL server, in
 * containers where an engine answers and inside this JVM (broker) and beside it (database) where none does.
 */
package io.wireloom.backing;
