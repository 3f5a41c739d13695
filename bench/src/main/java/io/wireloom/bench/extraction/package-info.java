/** All measures of extraction in one go. */
package io.wireloom.bench.extraction;
