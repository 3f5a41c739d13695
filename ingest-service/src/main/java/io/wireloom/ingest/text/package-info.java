/**
 * Plain text: bytes to characters without mojibake, characters to lines, and the shapes of lines and words. Knows nothing of
 * articles.
 */
package io.wireloom.ingest.text;
