/** Sending wire copy in at the HTTP door and reading what came of it from the query-service. */
package io.wireloom.local.wire;
