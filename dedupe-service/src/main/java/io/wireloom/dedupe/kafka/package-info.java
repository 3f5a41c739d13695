/** The topics: articles, claims and decisions in, copies and incidents out. */
package io.wireloom.dedupe.kafka;
