/** The service's topics: articles in, claims and dead letters out, and whether the consumer can work. */
package io.wireloom.extract.kafka;
