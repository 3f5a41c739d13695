/** Documents that hold several items, taken apart into items, the same way for every door. */
package io.wireloom.ingest.unpacking;
