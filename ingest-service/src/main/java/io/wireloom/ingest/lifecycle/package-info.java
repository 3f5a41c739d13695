/**
 * The life of a story over its items: which versions they make together, and when each may go out. Functions of the set of items,
 * whatever order they come in.
 */
package io.wireloom.ingest.lifecycle;
