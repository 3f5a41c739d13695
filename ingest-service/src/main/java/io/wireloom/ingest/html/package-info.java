/**
 * Web pages: what their metadata states (JSON-LD, Open Graph, meta elements), where the story stands in them, and its lines
 * with the roles that the markup gives them.
 */
package io.wireloom.ingest.html;
