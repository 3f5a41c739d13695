/**
 * The whole line under load: four services, a broker and a database, each in processes of its own, beside references that are taken in
 * the same run. What is measured, and how, stands in {@link io.wireloom.bench.line.LineCommand}.
 */
package io.wireloom.bench.line;
