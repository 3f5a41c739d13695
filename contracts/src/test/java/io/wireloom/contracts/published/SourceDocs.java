package io.wireloom.contracts.published;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Javadoc of the message records, read from their sources by the compiler, so that it is written once. */
final class SourceDocs {

    private final Map<String, String> byName = new HashMap<>();

    private SourceDocs() {}

    /** Reads the Javadoc of every type directly in the given directory. */
    static SourceDocs in(Path directory) {
        SourceDocs docs = new SourceDocs();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> listed = Files.list(directory)) {
            List<Path> sources = listed.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                docs.new Reader(trees).scan(unit, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return docs;
    }

    /** What a type is; null when nothing is written. */
    String ofType(Class<?> type) {
        return byName.get(name(type));
    }

    /** What a record component or enum constant means; null when nothing is written. */
    String ofMember(Class<?> type, String member) {
        return byName.get(name(type) + "#" + member);
    }

    private static String name(Class<?> type) {
        return type.getEnclosingClass() == null
                ? type.getSimpleName()
                : name(type.getEnclosingClass()) + "." + type.getSimpleName();
    }

    private static String words(List<? extends DocTree> trees) {
        return trees.stream()
                .map(SourceDocs::words)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String words(DocTree tree) {
        if (tree instanceof TextTree text) {
            return text.getBody();
        }
        if (tree instanceof LiteralTree literal) {
            return literal.getBody().getBody();
        }
        if (tree instanceof LinkTree link) {
            String signature = link.getReference().getSignature();
            return signature.replace("()", "").replaceFirst("^#", "").replace('#', '.');
        }
        return " ";
    }

    private final class Reader extends TreePathScanner<Void, String> {

        private final DocTrees trees;

        Reader(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            String name = outer + type.getSimpleName();
            DocCommentTree doc = trees.getDocCommentTree(getCurrentPath());
            if (doc != null) {
                byName.put(name, words(doc.getFullBody()));
                doc.getBlockTags().stream()
                        .filter(ParamTree.class::isInstance)
                        .map(ParamTree.class::cast)
                        .forEach(param -> byName.put(name + "#" + param.getName(), words(param.getDescription())));
            }
            return super.visitClass(type, name + ".");
        }

        @Override
        public Void visitVariable(VariableTree variable, String outer) {
            DocCommentTree doc = trees.getDocCommentTree(getCurrentPath());
            Tree parent = getCurrentPath().getParentPath().getLeaf();
            if (doc != null && parent.getKind() == Tree.Kind.ENUM) {
                String type = outer.substring(0, outer.length() - 1);
                byName.put(type + "#" + variable.getName(), words(doc.getFullBody()));
            }
            return null;
        }
    }
}
