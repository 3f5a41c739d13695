/** ANPA 1312, the wire format of American agencies: a header of fixed fields, tag lines and copy with typesetting codes. */
package io.wireloom.ingest.anpa;
