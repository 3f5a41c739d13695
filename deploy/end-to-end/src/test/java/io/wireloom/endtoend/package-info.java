/**
 * The whole line, four processes on a real broker and a real database: wire copy in at the door, incidents out at the API and the
 * desk. What must come out of the sample copy stands in its {@code expected.json}.
 */
package io.wireloom.endtoend;
