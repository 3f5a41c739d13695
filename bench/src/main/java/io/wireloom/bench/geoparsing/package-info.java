/** How well place names are found and resolved: against corpora of news whose toponyms are marked and located. */
package io.wireloom.bench.geoparsing;
