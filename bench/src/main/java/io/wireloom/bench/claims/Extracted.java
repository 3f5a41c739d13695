package io.wireloom.bench.claims;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.Line;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.MessageCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the extractor makes of documents.
 *
 * @param claims the claims
 * @param ungrounded values whose span does not hold them, with the document
 * @param jsonLines the claims as JSON lines, each with its document
 */
record Extracted(List<SystemClaim> claims, List<String> ungrounded, String jsonLines) {

    static Extracted of(Line line, Map<String, Document> documents) {
        List<SystemClaim> claims = new ArrayList<>();
        List<String> ungrounded = new ArrayList<>();
        StringBuilder jsonLines = new StringBuilder();
        documents.forEach((id, document) -> {
            Article article = line.article(document);
            for (Claim claim : line.claims(article).claims()) {
                Grounding.faults(claim, article.text()).forEach(fault -> ungrounded.add(id + " " + fault));
                ObjectNode json = (ObjectNode) MessageCodec.read(MessageCodec.write(claim), JsonNode.class);
                jsonLines.append(json.put("doc", id)).append('\n');
                claims.add(SystemClaim.of(id, json));
            }
        });
        return new Extracted(claims, ungrounded, jsonLines.toString());
    }
}
