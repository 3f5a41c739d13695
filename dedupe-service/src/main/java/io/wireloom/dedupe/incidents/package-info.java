/**
 * One record per real-world event. Claims become {@link io.wireloom.dedupe.incidents.Telling tellings} by what their own article says
 * around them; two tellings match by evidence and vetoes, a function of the pair; groups are a function of the whole set of matched
 * tellings; an incident is written from its group. Plain Java.
 */
package io.wireloom.dedupe.incidents;
