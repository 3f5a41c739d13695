/** How figures are shown: plain tables for a terminal, and the rates they are made of. */
package io.wireloom.bench.report;
