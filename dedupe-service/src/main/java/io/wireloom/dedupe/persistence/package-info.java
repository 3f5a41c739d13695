/**
 * The state of the service in its own PostgreSQL schema, through Hibernate Reactive: single rows as entities, sets of rows as native
 * statements that take their rows as one JSON parameter.
 */
package io.wireloom.dedupe.persistence;
