/** IPTC 7901, the wire format of European agencies: a header line, keywords, copy wrapped for a printer, a date-time group. */
package io.wireloom.ingest.iptc7901;
