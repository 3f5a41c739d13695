/** The topics: takes items off {@code wire-copy}, writes items to it, and publishes articles. */
package io.wireloom.ingest.kafka;
