/**
 * How the line fares: what each stage says of itself, how fast it works, what waits for it, what it could not process, and how the
 * feeds do. It is read for people; nothing that the service does rests on it.
 */
package io.wireloom.query.pipeline;
