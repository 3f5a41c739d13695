/** The topics: articles and claims in, copies and incidents out. */
package io.wireloom.dedupe.kafka;
