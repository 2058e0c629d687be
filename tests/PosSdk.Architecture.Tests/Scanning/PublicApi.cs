using System.Reflection;
using System.Runtime.CompilerServices;

namespace PosSdk.Architecture.Tests.Scanning;

/// <summary>An assembly's public surface as text: a line a type, a line a member, each naming its type, so that a line of a diff explains itself.</summary>
/// <remarks>Only the line of the type itself tells the namespace; everything else goes by the short name.</remarks>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(IEnumerable<Type> types) =>
        from type in types.OrderBy(type => type.FullName, StringComparer.Ordinal)
        where type.IsVisible
        from line in Members(type).Order(StringComparer.Ordinal).Select(member => $"{ApiText.Name(type)} :: {member}").Prepend(Heading(type))
        select line;

    private static string Heading(Type type)
    {
        string[] bases = [.. Bases(type).Select(ApiText.Name).Order(StringComparer.Ordinal)];
        return $"{Kind(type)} {type.Namespace}.{ApiText.Name(type)}{(bases.Length > 0 ? $" : {string.Join(", ", bases)}" : "")}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (type.IsByRefLike ? "ref struct" : "struct"),
        { IsAbstract: true, IsSealed: true } => "static class",
        _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
        _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (IsRecord(type) ? "record" : "class"),
    };

    // What a record or an enum always implements says nothing, and neither does what a base has already.
    private static IEnumerable<Type> Bases(Type type) =>
        type.IsEnum || typeof(Delegate).IsAssignableFrom(type) ? [] :
        new[] { type.BaseType }.OfType<Type>().Where(known => known != typeof(object) && known != typeof(ValueType))
            .Concat(type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? [])
                .Where(contract => contract.IsVisible && !(IsRecord(type) && contract.Name == typeof(IEquatable<>).Name)));

    private static IEnumerable<string> Members(Type type) => type.IsEnum
        ? type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), null)}")
        : type.GetMembers(Declared).Where(IsContract).Select(Line).OfType<string>();

    private static bool IsContract(MemberInfo member) => !Packages.IsCompilers(member) && member switch
    {
        MethodBase method => IsVisible(method),
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.Name != "EqualityContract" && property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo @event => @event.AddMethod is { } add && IsVisible(add),
        _ => false,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string? Line(MemberInfo member) => member switch
    {
        FieldInfo { IsLiteral: true } field => $"const {ApiText.Of(field)} {field.Name} = {ApiText.Literal(field.GetRawConstantValue())}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{ApiText.Of(field)} {field.Name}",
        PropertyInfo property => Property(property),
        EventInfo @event => $"event {ApiText.Name(@event.EventHandlerType!)} {@event.Name}",
        ConstructorInfo { IsStatic: false } made => $"new({ApiText.Parameters(made)})",
        MethodInfo method when !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal) => Method(method),
        _ => null,
    };

    private static string Property(PropertyInfo property)
    {
        var indexes = property.GetIndexParameters() is { Length: > 0 } by ? $"[{string.Join(", ", by.Select(ApiText.Of))}]" : "";
        return $"{Modifiers(property.GetAccessors(nonPublic: true)[0])}{(property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")}"
            + $"{ApiText.Of(property)} {property.Name}{indexes} {{ {string.Join(' ', Accessors(property))} }}";
    }

    private static IEnumerable<string> Accessors(PropertyInfo property)
    {
        if (property.GetMethod is { } get && IsVisible(get)) yield return "get;";
        if (property.SetMethod is { } set && IsVisible(set))
            yield return set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init;" : "set;";
    }

    private static string Method(MethodInfo method) =>
        $"{Modifiers(method)}{ApiText.Of(method.ReturnParameter)} {method.Name}{ApiText.TypeArguments(method)}({ApiText.Parameters(method)})";

    private static string Modifiers(MethodBase method) => method switch
    {
        { DeclaringType.IsInterface: true, IsStatic: false } => "",
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        MethodInfo own when own.GetBaseDefinition() != own => "override ",
        { IsVirtual: true, IsFinal: false, DeclaringType.IsSealed: false } => "virtual ",
        _ => "",
    };

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
