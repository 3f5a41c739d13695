/** How far wire formats are read as published suites of examples expect it. */
package io.wireloom.bench.formats;
