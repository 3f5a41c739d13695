package io.wireloom.contracts.explain;

/**
 * Why a part of a claim is as it is.
 *
 * @param part the claim's field: event, status, actors, targets, places, time, tallies, weapons, attribution, quote or hearsay
 * @param rule the rule's name
 * @param says what the rule says, in plain English
 * @param text the words it was read from
 * @param start their first UTF-16 unit in the article's text
 * @param end one past their last
 */
public record Reason(String part, String rule, String says, String text, int start, int end) {}
