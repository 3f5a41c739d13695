package io.wireloom.query.copies;

import io.wireloom.contracts.ArticleCopies.Relation;

/**
 * That an article was taken from another, in short.
 *
 * @param copy article id of the copy
 * @param original article id of what it was taken from
 * @param relation how the copy relates to the original
 */
public record Taken(String copy, String original, Relation relation) {}
