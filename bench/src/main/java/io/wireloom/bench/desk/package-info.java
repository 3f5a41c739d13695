/** The speed of the query-service with a large read model. */
package io.wireloom.bench.desk;
