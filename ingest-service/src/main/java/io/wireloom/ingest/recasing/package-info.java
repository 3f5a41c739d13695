/**
 * Small letters for copy that came in capitals: words cased by a dictionary, by lists of names, by their neighbours and by how the
 * same copy prints them elsewhere. Lengths never change.
 */
package io.wireloom.ingest.recasing;
