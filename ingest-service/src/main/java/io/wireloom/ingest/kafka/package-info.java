/** The topics: takes items off {@code wire-copy} and {@code wire-copy-backfill}, writes items to them, and publishes articles. */
package io.wireloom.ingest.kafka;
