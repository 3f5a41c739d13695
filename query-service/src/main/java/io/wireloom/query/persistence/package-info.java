/**
 * The read model in PostgreSQL, schema {@code query}, through Hibernate Reactive. Projections write it, idempotently and in any
 * order over topics; repositories read it.
 */
package io.wireloom.query.persistence;
