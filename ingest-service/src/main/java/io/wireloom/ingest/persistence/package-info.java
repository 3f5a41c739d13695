/**
 * What this service remembers, in its own schema: which version of which article it has accepted and passed on, the items that
 * stories are composed of, and what is kept back.
 */
package io.wireloom.ingest.persistence;
