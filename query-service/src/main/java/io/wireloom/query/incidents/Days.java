package io.wireloom.query.incidents;

import java.time.LocalDate;

/**
 * The days on which an incident may have happened.
 *
 * @param start first day; null when no claim says
 * @param end last day
 */
public record Days(LocalDate start, LocalDate end) {}
