/** How good this build's readings are: counts on the shipped gold sets, and what they say about other texts. */
package io.wireloom.query.quality;
