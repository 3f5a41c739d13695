/**
 * Incidents in the forms that other tools read, a page of them at a time: JSON lines, CSV, GeoJSON, Parquet, the columns of ACLED,
 * UCDP and GDELT, JSON-LD, and feeds. Plain Java.
 */
package io.wireloom.query.export;
