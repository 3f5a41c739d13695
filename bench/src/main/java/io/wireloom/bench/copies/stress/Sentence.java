package io.wireloom.bench.copies.stress;

/**
 * A sentence of a story.
 *
 * @param plain as the story has it
 * @param turned the same statement in another construction; equal to {@code plain} when it has no other
 */
record Sentence(String plain, String turned) {}
