/**
 * Times as they are printed in copy: dates, clock times and zones in the many ways outlets write them, without inventing what
 * is not there.
 */
package io.wireloom.ingest.time;
