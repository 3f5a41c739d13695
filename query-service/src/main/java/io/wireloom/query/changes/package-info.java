/** What changed between two states of an incident or of the whole, in words. Plain Java. */
package io.wireloom.query.changes;
