/** How well copy in capitals gets its small letters back: texts are put in capitals, recased and compared with themselves. */
package io.wireloom.bench.recasing;
