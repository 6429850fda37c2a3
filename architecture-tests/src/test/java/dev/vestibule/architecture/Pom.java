package dev.vestibule.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A module's POM, asked by XPath.
final class Pom {
    private final Path file;
    private final Document document;
    private final XPath xpath = XPathFactory.newInstance().newXPath();

    private Pom(Path file, Document document) {
        this.file = file;
        this.document = document;
    }

    static Pom of(Path module) {
        var file = module.resolve("pom.xml");
        try {
            var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return new Pom(file, parser.parse(file.toFile()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ParserConfigurationException | SAXException malformed) {
            throw new IllegalStateException(file + " is no XML", malformed);
        }
    }

    String artifact() {
        return texts("/project/artifactId").getFirst();
    }

    /// The modules of the house that this one may use in main code.
    List<String> modulesUsed() {
        return texts("/project/dependencies/dependency[groupId='dev.vestibule'][not(scope='test')]/artifactId");
    }

    List<String> texts(String path) {
        try {
            var nodes = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(index -> nodes.item(index).getTextContent().strip())
                    .toList();
        } catch (XPathExpressionException wrong) {
            throw new IllegalArgumentException(path + " asked of " + file, wrong);
        }
    }
}
