/**
 * When things happened: time expressions, resolved to intervals of days against the article's or live-blog entry's own time. A
 * weekday without an anchor stays unresolved.
 */
package io.wireloom.extract.time;
