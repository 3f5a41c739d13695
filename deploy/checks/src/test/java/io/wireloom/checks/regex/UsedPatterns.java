package io.wireloom.checks.regex;

import io.wireloom.checks.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds the regular expressions of a module in its compiled classes: constants where they stand, others in the fields that keep them. */
final class UsedPatterns {

    private final List<Use> uses = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();
    private final Map<String, Boolean> anchoredFields = new HashMap<>();
    private final List<ClassNode> classes = new ArrayList<>();

    private UsedPatterns() {}

    static UsedPatterns in(String module) {
        UsedPatterns found = new UsedPatterns();
        try (Stream<Path> files = Files.walk(Checkout.path(module + "/target/classes"))) {
            files.filter(file -> file.toString().endsWith(".class")).sorted().forEach(found::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.classes.forEach(found::noteFields);
        found.classes.forEach(found::collect);
        return found;
    }

    List<Use> uses() {
        return uses;
    }

    /** Methods that make expressions of what is not known here, and keep them in no static field. */
    List<String> unseen() {
        return unseen;
    }

    private void read(Path file) {
        try {
            ClassNode node = new ClassNode();
            new ClassReader(Files.readAllBytes(file)).accept(node, ClassReader.SKIP_DEBUG);
            classes.add(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void noteFields(ClassNode owner) {
        for (MethodNode method : owner.methods) {
            PatternCalls calls = PatternCalls.in(owner, method);
            calls.fieldsRead().forEach(field -> anchoredFields.merge(field, calls.anchored(), Boolean::logicalAnd));
        }
    }

    private void collect(ClassNode owner) {
        for (MethodNode method : owner.methods) {
            PatternCalls calls = PatternCalls.in(owner, method);
            boolean setUp = method.name.equals("<clinit>");
            for (PatternCalls.Call call : calls.made()) {
                String where = owner.name.replace('/', '.') + "." + method.name;
                if (call.regex().isEmpty()) {
                    if (!setUp) {
                        unseen.add(where);
                    }
                } else if (!setUp || !call.compiles()) {
                    boolean anchored = call.compiles() ? calls.anchored() : call.anchored();
                    uses.add(new Use(where, Pattern.compile(call.regex().get(), call.flags()), anchored));
                }
            }
        }
        if (owner.methods.stream().anyMatch(method -> method.name.equals("<clinit>"))
                && owner.fields.stream().anyMatch(field -> holds(field.desc, field.signature))) {
            kept(owner);
        }
    }

    private static boolean holds(String descriptor, String signature) {
        return (descriptor + signature).contains("java/util/regex/Pattern")
                || descriptor.startsWith("Lio/wireloom")
                || (signature != null && signature.contains("io/wireloom"));
    }

    private void kept(ClassNode owner) {
        String name = owner.name.replace('/', '.');
        try {
            for (Field field : Class.forName(name).getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    boolean anchored = anchoredFields.getOrDefault(owner.name + "." + field.getName(), false);
                    keep(name + "." + field.getName(), field.get(null), anchored, 0);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }

    private void keep(String where, Object value, boolean anchored, int depth) {
        if (value instanceof Pattern pattern) {
            uses.add(new Use(where, pattern, anchored));
        } else if (value instanceof Map<?, ?> map) {
            keep(where, map.keySet(), false, depth);
            keep(where, map.values(), false, depth);
        } else if (value instanceof Collection<?> many) {
            many.forEach(one -> keep(where, one, false, depth + 1));
        } else if (value instanceof Optional<?> one) {
            one.ifPresent(present -> keep(where, present, false, depth + 1));
        } else if (value instanceof Object[] many) {
            Stream.of(many).forEach(one -> keep(where, one, false, depth + 1));
        } else if (value != null && depth < 4 && ours(value.getClass())) {
            inside(where, value, depth);
        }
    }

    private static boolean ours(Class<?> type) {
        return type.getName().startsWith("io.wireloom.") && !type.isEnum() && !type.isHidden();
    }

    private void inside(String where, Object value, int depth) {
        try {
            for (Field field : value.getClass().getDeclaredFields()) {
                boolean plain = field.getType().isPrimitive() || field.getType() == String.class;
                if (!Modifier.isStatic(field.getModifiers()) && !plain) {
                    field.setAccessible(true);
                    String name = value.getClass().getName().replace('.', '/') + "." + field.getName();
                    boolean anchored = anchoredFields.getOrDefault(name, false);
                    keep(where + "." + field.getName(), field.get(value), anchored, depth + 1);
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + where, e);
        }
    }
}
