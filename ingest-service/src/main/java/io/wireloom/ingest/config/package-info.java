/** What can be configured, and how the plain parts are put together. */
package io.wireloom.ingest.config;
