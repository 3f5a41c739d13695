/**
 * What the markup of wire copy has in common, whichever envelope it comes in: bodies in XHTML, NITF or typed text as lines, and
 * the values that every provider's metadata states in one of a few spellings.
 */
package io.wireloom.ingest.markup;
