/** E-mail (RFC 5322 with MIME): messages as they really come, with broken headers, quoted replies, forms and attached copy. */
package io.wireloom.ingest.mail;
