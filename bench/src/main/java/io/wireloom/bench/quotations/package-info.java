/** Quotations across outlets: how well they are aligned and their drifts flagged, on generated articles and on real ones. */
package io.wireloom.bench.quotations;
