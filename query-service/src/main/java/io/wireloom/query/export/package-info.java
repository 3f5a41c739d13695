/** Incidents in the forms that other tools read: JSON lines, CSV and GeoJSON, one incident at a time. Plain Java. */
package io.wireloom.query.export;
