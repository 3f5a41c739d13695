/** What a whole document says, against the templates that MUC-3 and MUC-4 (1991, 1992) filled by hand for messages on terrorism. */
package io.wireloom.bench.templates;
