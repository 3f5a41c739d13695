/** Sending much copy at once through the bulk door, so that an interrupted run goes on where it stopped. */
package io.wireloom.local.backfill;
