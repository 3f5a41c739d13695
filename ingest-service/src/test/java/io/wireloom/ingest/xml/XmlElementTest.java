package io.wireloom.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlElementTest {

    private static final XmlElement ROOT = XmlElement.root(
            XmlDocuments.parse(
                    """
            <n:item xmlns:n="urn:n" xmlns="urn:d">
              <meta><title> </title></meta>
              <meta><Title code="7"> Two
                lines </Title><title>second</title></meta>
              <body><div><p>one</p></div><p>two</p></body>
            </n:item>"""));

    @Test
    void goesByLocalNames() {
        assertThat(ROOT.is("ITEM")).isTrue();
        assertThat(ROOT.text("meta/title")).isEqualTo("Two lines");
        assertThat(ROOT.attribute("meta/title", "code")).isEqualTo("7");
        assertThat(ROOT.all("meta/title")).hasSize(3);
        assertThat(ROOT.first("meta/none")).isEmpty();
        assertThat(ROOT.text("none")).isNull();
    }

    @Test
    void takesNoNamespaceForAnAttribute() {
        assertThat(ROOT.attribute("n")).isNull();
    }

    @Test
    void findsDescendantsInDocumentOrderAndNoFurther() {
        XmlElement body = ROOT.first("body").orElseThrow();

        assertThat(body.descendants("p").stream().map(XmlElement::text)).containsExactly("one", "two");
        assertThat(body.first("div").orElseThrow().descendants("p")).hasSize(1);
    }
}
