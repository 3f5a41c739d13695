/** Articles as they are found, listed and shown: versions, blocks, families and how far the line has come with each. Plain Java. */
package io.wireloom.query.articles;
