/**
 * What a format's reader finds in an item, before anyone has judged what its lines are: the facts its metadata states and its
 * lines in page order. A new format is a new {@link io.wireloom.ingest.copy.CopyReader}; everything after it is shared.
 */
package io.wireloom.ingest.copy;
