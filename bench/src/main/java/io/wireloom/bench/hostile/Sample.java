package io.wireloom.bench.hostile;

/**
 * A document to be tried.
 *
 * @param name what it is, in words
 * @param body its bytes
 * @param contentType as a sender would state it; null when none is stated
 * @param fileName as a file would be called; null when it is none
 */
record Sample(String name, byte[] body, String contentType, String fileName) {}
