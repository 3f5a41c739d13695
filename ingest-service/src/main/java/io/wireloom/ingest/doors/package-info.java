/** What every door does with an item once it has its bytes: parse it, write it to {@code wire-copy}, remember and count it. */
package io.wireloom.ingest.doors;
