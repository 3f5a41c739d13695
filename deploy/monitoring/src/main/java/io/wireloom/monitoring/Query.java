package io.wireloom.monitoring;

/**
 * One query of a panel.
 *
 * @param expression PromQL
 * @param legend how Grafana names a line, with labels as {@code {{service}}}
 */
record Query(String expression, String legend) {}
