/** What a candidate extractor reads otherwise than the one in use: claims added, removed and changed. */
package io.wireloom.local.differences;
