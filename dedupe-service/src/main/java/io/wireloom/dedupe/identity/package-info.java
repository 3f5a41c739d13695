/** Ids that are derived from content, so that any run over the same input gives the same ids. */
package io.wireloom.dedupe.identity;
