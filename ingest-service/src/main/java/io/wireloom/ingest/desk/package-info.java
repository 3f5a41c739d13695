/**
 * The conventions of agency desks that no format has to itself: slugs, take keys, orders to kill, transmissions that hold several
 * messages.
 */
package io.wireloom.ingest.desk;
