/**
 * How the line fares, as anyone sees it from outside: a service's readiness and counts over HTTP, what waits on the topics, and the
 * dead letters. The local stack's commands and the pipeline page read the same through it.
 */
package io.wireloom.contracts.status;
