/** The folder door: takes the files that a feed delivers into a directory, whatever they hold, each once. */
package io.wireloom.ingest.folder;
