package io.wireloom.checks.regex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * What one method does with regular expressions.
 *
 * @param made the expressions that it makes
 * @param fieldsRead the fields it takes expressions from, as owner.name
 * @param anchored whether it asks every matcher for a whole text or its beginning only
 */
record PatternCalls(List<Call> made, Set<String> fieldsRead, boolean anchored) {

    private static final String PATTERN = "java/util/regex/Pattern";
    private static final String MATCHER = "java/util/regex/Matcher";
    private static final Set<String> OF_STRINGS = Set.of("matches", "replaceAll", "replaceFirst", "split");

    /**
     * An expression that is made.
     *
     * @param regex empty when it is no constant
     * @param compiles whether it is kept as an expression, and not used at once
     */
    record Call(Optional<String> regex, int flags, boolean compiles, boolean anchored) {}

    static PatternCalls in(ClassNode owner, MethodNode method) {
        List<Call> made = new ArrayList<>();
        Set<String> fields = new LinkedHashSet<>();
        int matchers = 0;
        int anchors = 0;
        boolean searched = false;
        Frame<SourceValue>[] frames = null;
        for (int at = 0; at < method.instructions.size(); at++) {
            AbstractInsnNode instruction = method.instructions.get(at);
            if (instruction instanceof FieldInsnNode field
                    && (field.getOpcode() == Opcodes.GETSTATIC || field.getOpcode() == Opcodes.GETFIELD)
                    && field.desc.equals("L" + PATTERN + ";")) {
                fields.add(field.owner + "." + field.name);
            } else if (instruction instanceof InvokeDynamicInsnNode reference) {
                searched |= List.of(reference.bsmArgs).toString().contains(PATTERN);
            } else if (instruction instanceof MethodInsnNode call && touches(call)) {
                boolean matcher = call.owner.equals(PATTERN) && call.name.equals("matcher");
                boolean anchor = call.name.equals("matches") || call.name.equals("lookingAt");
                matchers += matcher ? 1 : 0;
                anchors += call.owner.equals(MATCHER) && anchor ? 1 : 0;
                searched |= searches(call);
                if (makes(call)) {
                    frames = frames == null ? frames(owner, method) : frames;
                    made.add(call(call, frames[at]));
                }
            }
        }
        return new PatternCalls(made, fields, !searched && matchers > 0 && anchors >= matchers);
    }

    private static boolean touches(MethodInsnNode call) {
        return call.owner.equals(PATTERN) || call.owner.equals(MATCHER) || makes(call);
    }

    private static boolean makes(MethodInsnNode call) {
        boolean ofString = call.owner.equals("java/lang/String")
                && OF_STRINGS.contains(call.name)
                && call.desc.startsWith("(Ljava/lang/String;");
        boolean compiled = call.owner.equals(PATTERN) && (call.name.equals("compile") || call.name.equals("matches"));
        return ofString || (compiled && call.getOpcode() == Opcodes.INVOKESTATIC);
    }

    private static boolean searches(MethodInsnNode call) {
        return switch (call.owner) {
            case MATCHER ->
                Set.of("find", "replaceAll", "replaceFirst", "results").contains(call.name);
            case PATTERN -> Set.of("split", "splitAsStream", "asPredicate").contains(call.name);
            default -> false;
        };
    }

    private static Call call(MethodInsnNode call, Frame<SourceValue> frame) {
        int arguments = org.objectweb.asm.Type.getArgumentCount(call.desc);
        Object regex = constant(frame.getStack(frame.getStackSize() - arguments));
        boolean compiles = call.name.equals("compile");
        Object flags = compiles && arguments == 2 ? constant(frame.getStack(frame.getStackSize() - 1)) : null;
        return new Call(
                regex instanceof String text ? Optional.of(text) : Optional.empty(),
                flags instanceof Integer number ? number : 0,
                compiles,
                call.name.equals("matches"));
    }

    private static Object constant(SourceValue value) {
        AbstractInsnNode source =
                value.insns.size() == 1 ? value.insns.iterator().next() : null;
        if (source instanceof LdcInsnNode constant) {
            return constant.cst;
        }
        if (source instanceof IntInsnNode number) {
            return number.operand;
        }
        return source != null && source.getOpcode() >= Opcodes.ICONST_0 && source.getOpcode() <= Opcodes.ICONST_5
                ? (Object) (source.getOpcode() - Opcodes.ICONST_0)
                : null;
    }

    private static Frame<SourceValue>[] frames(ClassNode owner, MethodNode method) {
        try {
            return new Analyzer<>(new SourceInterpreter()).analyze(owner.name, method);
        } catch (AnalyzerException e) {
            throw new IllegalStateException(owner.name + "." + method.name, e);
        }
    }
}
