package io.wireloom.query.pipeline;

import java.util.List;

/**
 * How the line fares.
 *
 * @param stages the services, in the order in which an item passes them
 * @param broker what is wrong with the broker, in words; null when it answers
 * @param deadLetters what could not be processed
 * @param feeds the feeds that are polled
 */
public record PipelineView(List<Stage> stages, String broker, Letters deadLetters, Feeds feeds) {}
