package io.wireloom.ingest.newsml;

import static io.wireloom.ingest.article.ArticleFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.Article.Subject;
import io.wireloom.ingest.article.ArticleFixture;
import io.wireloom.ingest.wire.UnusableItemException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsMl1ReaderTest {

    private static final String STORY =
            """
            <NewsComponent><NewsLines><DateLine>OSTRA, March 5, 2024 (EPN) -</DateLine><HeadLine>Ferry runs aground</HeadLine>
            <SubHeadLine>Forty aboard</SubHeadLine><ByLine>Mara Lind</ByLine><SlugLine>ferry-ostra</SlugLine>
            <CreditLine>EPN</CreditLine><KeywordLine>ferries</KeywordLine></NewsLines>
            <RightsMetadata><UsageRights><UsageType>No archive</UsageType></UsageRights></RightsMetadata>
            <AdministrativeMetadata><Provider><Party FormalName="EPN News"/></Provider></AdministrativeMetadata>
            <TopicSet><Topic><FormalName>03010000</FormalName><Description Variant="Name" xml:lang="en">accident</Description>
            </Topic></TopicSet>
            <DescriptiveMetadata><Language FormalName="en"/><SubjectCode><SubjectMatter FormalName="03010000"/></SubjectCode>
            <DateLineDate>20240305T090000+0000</DateLineDate><Location><Property FormalName="City" Value="Ostra"/></Location>
            </DescriptiveMetadata>
            <NewsComponent EquivalentsList="yes">
              <ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content>
                <p>A ferry ran aground off Ostra on Monday.</p><p>hh/ml</p></body.content></body></nitf></DataContent></ContentItem>
              <ContentItem><MediaType FormalName="Text"/><DataContent>A ferry ran aground off Ostra on Monday.</DataContent>
              </ContentItem></NewsComponent>
            <NewsComponent><Role FormalName="Photo"/><NewsComponent><Role FormalName="Caption"/><ContentItem>
              <DataContent><p>The ferry on the rocks</p></DataContent></ContentItem></NewsComponent></NewsComponent>
            </NewsComponent>""";

    @Test
    void readsWhatAnAgencySays() {
        Article article = read("Usable", "", STORY);

        assertThat(article.itemId()).isEqualTo("urn:newsml:epn.example:20240305:FERRY1");
        assertThat(article.providerVersion()).isEqualTo(2);
        assertThat(article.headline()).isEqualTo("Ferry runs aground");
        assertThat(article.byline()).isEqualTo("Mara Lind");
        assertThat(article.dateline().text()).isEqualTo("OSTRA, March 5, 2024 (EPN) -");
        assertThat(article.dateline().place()).isEqualTo("OSTRA");
        assertThat(article.dateline().date()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2024-03-05T08:00:00Z"));
        assertThat(article.updatedAt()).isEqualTo(Instant.parse("2024-03-05T09:30:00Z"));
        assertThat(article.source().name()).isEqualTo("EPN News");
        assertThat(article.source().credit()).isEqualTo("EPN");
        assertThat(article.handling().slug()).isEqualTo("ferry-ostra");
        assertThat(article.handling().urgency()).isEqualTo(4);
        assertThat(article.handling().usageTerms()).isEqualTo("No archive");
        assertThat(article.handling().subjects())
                .containsExactly(new Subject("subj", "03010000", "accident"), new Subject("keyword", null, "ferries"));
        assertThat(texts(article, BlockKind.SUMMARY)).containsExactly("Forty aboard");
        assertThat(texts(article, BlockKind.PARAGRAPH)).containsExactly("A ferry ran aground off Ostra on Monday.");
        assertThat(texts(article, BlockKind.SOURCE_LINE)).containsExactly("hh/ml");
        assertThat(texts(article, BlockKind.CAPTION)).containsExactly("The ferry on the rocks");
    }

    @Test
    void readsMarkupInCharacterData() {
        Article article = read(
                "Usable",
                "",
                "<NewsComponent><NewsLines><HeadLine><![CDATA[Ferry aground]]></HeadLine></NewsLines><NewsComponent><ContentItem>"
                        + "<DataContent><![CDATA[<P>One &amp; two.</P>\n<P> </P><P>Three&nbsp;four.</P>]]></DataContent>"
                        + "</ContentItem></NewsComponent></NewsComponent>");

        assertThat(texts(article, BlockKind.PARAGRAPH)).containsExactly("One & two.", "Three four.");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            Usable,    '',                                                                            USABLE,
            Canceled,  '',                                                                            CANCELED,
            Withheld,  '',                                                                            WITHHELD,
            Embargoed, <StatusWillChange><DateAndTime>20240306T000000Z</DateAndTime></StatusWillChange>, USABLE,   2024-03-06T00:00:00Z
            Embargoed, '',                                                                            WITHHELD,
            """)
    void knowsTheStatus(String word, String change, Status status, Instant embargo) {
        Article article = read(word, change, STORY);

        assertThat(article.status()).isEqualTo(status);
        assertThat(article.handling().embargoUntil()).isEqualTo(embargo);
    }

    @Test
    void refusesADocumentWithoutAnItem() {
        assertThatThrownBy(() -> ArticleFixture.of("text/vnd.iptc.newsml", "<NewsML><NewsEnvelope/></NewsML>"))
                .isInstanceOf(UnusableItemException.class)
                .hasMessageContaining("no NewsItem");
    }

    private static Article read(String status, String change, String component) {
        return ArticleFixture.of(
                "text/vnd.iptc.newsml",
                "<!DOCTYPE NewsML SYSTEM \"NewsML_1.2.dtd\"><NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>epn.example"
                        + "</ProviderId><DateId>20240305</DateId><NewsItemId>FERRY1</NewsItemId><RevisionId>2</RevisionId>"
                        + "<PublicIdentifier>urn:newsml:epn.example:20240305:FERRY1:2N</PublicIdentifier></NewsIdentifier>"
                        + "</Identification><NewsManagement><FirstCreated>20240305T090000+0100</FirstCreated>"
                        + "<ThisRevisionCreated>20240305T103000+0100</ThisRevisionCreated><Status FormalName=\""
                        + status
                        + "\"/>" + change + "<Urgency FormalName=\"4\"/></NewsManagement>" + component
                        + "</NewsItem></NewsML>");
    }
}
