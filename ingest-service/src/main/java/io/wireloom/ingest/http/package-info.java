/** The HTTP door: takes one item, says at once what is wrong with it, and acknowledges it when the broker has it. */
package io.wireloom.ingest.http;
