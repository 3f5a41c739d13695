package io.wireloom.bench.pages;

/**
 * A web page of which the article's text is known.
 *
 * @param id as the set names it
 * @param url where it was published; null when the set does not say
 * @param html the page
 * @param body the article's text without title, byline and captions, as a person marked it
 */
record Page(String id, String url, String html, String body) {}
