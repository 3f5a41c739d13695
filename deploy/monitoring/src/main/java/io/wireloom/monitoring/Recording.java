package io.wireloom.monitoring;

/**
 * A series that Prometheus computes and keeps.
 *
 * @param name its name
 * @param expression PromQL
 */
record Recording(String name, String expression) {}
