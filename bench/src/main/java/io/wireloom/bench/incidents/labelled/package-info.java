/** Incidents of real texts against a reader's labels: which sentences tell one event, and which tell none in particular. */
package io.wireloom.bench.incidents.labelled;
