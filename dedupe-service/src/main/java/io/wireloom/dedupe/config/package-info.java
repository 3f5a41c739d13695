/** What the service is wired with. */
package io.wireloom.dedupe.config;
