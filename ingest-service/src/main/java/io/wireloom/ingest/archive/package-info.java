/**
 * Containers that hold documents of any kind: zip and gzip files, lines of JSON, web archives. A part takes its place in the
 * container along as a name only; nothing is ever written to a path that a container names.
 */
package io.wireloom.ingest.archive;
