using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace PosSdk.Architecture.Tests.Scanning;

/// <summary>Every type and member that a type touches: in its signatures, its attributes and the IL of its bodies.</summary>
/// <remarks>A constant leaves no trace, because the compiler copies its value.</remarks>
internal static class MembersUsed
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly FrozenDictionary<int, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(code => code.Value & 0xFFFF, code => code.OperandType);

    /// <summary>Types come without their type arguments (which come by themselves); arrays and references as their element.</summary>
    public static IReadOnlySet<MemberInfo> By(Type type)
    {
        HashSet<MemberInfo> used = [];
        foreach (var touched in Signatures(type).Concat(Bodies(type)))
            Add(used, touched);
        used.Remove(type);
        return used;
    }

    public static IEnumerable<Type> Types(Type type) => By(type).OfType<Type>();

    private static IEnumerable<MemberInfo?> Signatures(Type type) =>
    [
        type.BaseType,
        .. type.GetInterfaces(),
        .. type.GetGenericArguments().Where(argument => argument.IsGenericParameter).SelectMany(argument => argument.GetGenericParameterConstraints()),
        .. AttributesOf(type),
        .. type.GetFields(Declared).Select(field => field.FieldType),
        .. type.GetProperties(Declared).SelectMany(AttributesOf),
        .. Methods(type).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType)),
        .. Methods(type).OfType<MethodInfo>().Select(method => method.ReturnType),
        .. Methods(type).SelectMany(AttributesOf),
    ];

    // Because the compiler marks indexers, async methods and much else by attributes that nobody wrote.
    private static IEnumerable<Type> AttributesOf(MemberInfo member) =>
        member.GetCustomAttributesData().Select(attribute => attribute.AttributeType)
            .Where(attribute => attribute != typeof(DefaultMemberAttribute) && attribute.Namespace != typeof(CompilerGeneratedAttribute).Namespace);

    private static IEnumerable<MethodBase> Methods(Type type) => [.. type.GetMethods(Declared), .. type.GetConstructors(Declared)];

    private static IEnumerable<MemberInfo?> Bodies(Type type) =>
        from method in Methods(type)
        let body = method.GetMethodBody()
        where body is not null
        from used in body.LocalVariables.Select(local => (MemberInfo?)local.LocalType).Concat(Instructions(method, body.GetILAsByteArray() ?? []))
        select used;

    private static IEnumerable<MemberInfo?> Instructions(MethodBase method, byte[] il)
    {
        var typeArguments = method.DeclaringType is { IsGenericType: true } owner ? owner.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            var isTwoBytes = il[at] == 0xFE;
            var operand = Operands[isTwoBytes ? 0xFE00 | il[at + 1] : il[at]];
            at += isTwoBytes ? 2 : 1;
            if (operand is OperandType.InlineType or OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok)
                yield return method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments);
            at += Size(operand, il, at);
        }
    }

    private static int Size(OperandType operand, byte[] il, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
        _ => 4,
    };

    private static void Add(HashSet<MemberInfo> used, MemberInfo? member)
    {
        if (member is Type type)
        {
            AddType(used, type);
            return;
        }

        if (member is null) return;
        used.Add(member);
        AddType(used, member.DeclaringType);
        if (member is MethodInfo { IsGenericMethod: true } generic)
            foreach (var argument in generic.GetGenericArguments())
                AddType(used, argument);
    }

    private static void AddType(HashSet<MemberInfo> used, Type? type)
    {
        if (type is null || type.IsGenericParameter) return;
        if (type.HasElementType)
        {
            AddType(used, type.GetElementType());
            return;
        }

        foreach (var argument in type.GetGenericArguments())
            if (argument != type)
                AddType(used, argument);
        used.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
    }
}
