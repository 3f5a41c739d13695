/**
 * What every search has in common: names folded to keys, cursors that stay put while data arrives, areas on the globe, and
 * parameters whose mistakes are named. Plain Java.
 */
package io.wireloom.query.search;
