/** What this service remembers, in its own schema: which version of which article it has accepted and passed on. */
package io.wireloom.ingest.persistence;
