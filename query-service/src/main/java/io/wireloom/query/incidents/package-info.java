/** Incidents as they are found, listed and shown: filters, summaries, the full view and the terms one is found by. Plain Java. */
package io.wireloom.query.incidents;
