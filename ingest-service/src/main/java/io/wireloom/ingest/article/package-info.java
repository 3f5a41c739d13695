/**
 * How lines of copy become an article: furniture is taken off, the head is read, live blogs are put in the order of their
 * times, every part gets its kind, and the whole gets an identity that rests on nothing but its content.
 */
package io.wireloom.ingest.article;
