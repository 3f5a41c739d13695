/** What this service does by itself, time and again. */
package io.wireloom.query.timing;
