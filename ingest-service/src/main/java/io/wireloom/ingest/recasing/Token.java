package io.wireloom.ingest.recasing;

/**
 * A word of a text.
 *
 * @param text as it stands
 * @param small the same in small letters
 * @param start first UTF-16 unit
 * @param end one past the last
 * @param before what stands between it and the word before, at most the last 12 units
 */
record Token(String text, String small, int start, int end, String before) {}
