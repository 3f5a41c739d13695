/**
 * What crosses Wireloom's topics: one record per message, the codec that writes and reads them, and the topics' names, keys,
 * partitions and retention.
 *
 * <p>Compatibility promise: fields are only ever added, and are optional when added; readers ignore fields they do not know;
 * an unknown enum word reads as that enum's {@code UNKNOWN}. A change that would break a reader of yesterday's messages needs
 * a new topic.
 */
package io.wireloom.contracts;
