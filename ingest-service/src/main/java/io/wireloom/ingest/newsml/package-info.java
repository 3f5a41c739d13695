/** NewsML-G2 (news and package items, alone or in a news message) and NewsML 1.x, after the IPTC's specifications. */
package io.wireloom.ingest.newsml;
