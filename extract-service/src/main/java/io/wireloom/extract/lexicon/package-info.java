/**
 * The words the grammar knows: event triggers, named parties, common nouns, weapons, word classes and verb forms, read from the
 * tables under {@code lexicon/} on the class path and from a desk's own.
 */
package io.wireloom.extract.lexicon;
