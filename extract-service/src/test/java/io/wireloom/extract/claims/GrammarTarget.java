package io.wireloom.extract.claims;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import java.nio.charset.StandardCharsets;

/** Where a fuzzer that is guided by coverage begins: what it makes is read as the paragraphs of an article. */
public final class GrammarTarget {

    private GrammarTarget() {}

    /** Called by the fuzzer first, by this name: loads lexicons and models, which takes longer than any article may. */
    public static void fuzzerInitialize() {
        grounded(Articles.of("first", "Two people were killed in Gao on Monday, police said.")
                .build());
    }

    /** Called by the fuzzer, by this name; what is thrown is a find. */
    public static void fuzzerTestOneInput(byte[] copy) {
        String text = new String(copy, StandardCharsets.UTF_8).strip();
        if (!text.isEmpty()) {
            grounded(Articles.of("fuzz", text.split("\\n{1,9}")).build());
        }
    }

    /**
     * The claims of an article.
     *
     * @throws AssertionError when the words of one do not stand where it says
     */
    static ArticleClaims grounded(Article article) {
        ArticleClaims claims = Extractors.extract(article);
        claims.claims().stream()
                .filter(claim -> !article.text()
                        .substring(claim.evidence().start(), claim.evidence().end())
                        .equals(claim.evidence().text()))
                .forEach(claim -> {
                    throw new AssertionError(claim + " does not stand where it says");
                });
        return claims;
    }
}
