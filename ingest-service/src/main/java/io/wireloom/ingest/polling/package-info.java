/** When a feed is asked, what an answer means for it, and how it does: decisions alone, no network. */
package io.wireloom.ingest.polling;
