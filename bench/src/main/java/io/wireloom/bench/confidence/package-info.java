/** Fits the extractor's confidence to annotated articles and shows how far its shares come true. */
package io.wireloom.bench.confidence;
