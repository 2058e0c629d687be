using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PosSdk.Architecture.Tests.Scanning;

/// <summary>Types, parameters and literals in the words of C#, with <c>?</c> where null is allowed.</summary>
internal static class ApiText
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly FrozenDictionary<Type, string> Keywords = new Dictionary<Type, string>
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(decimal)] = "decimal",
    }.ToFrozenDictionary();

    public static string Of(FieldInfo field) => Of(Nullability.Create(field));

    public static string Of(PropertyInfo property) => Of(Nullability.Create(property));

    public static string Of(ParameterInfo parameter) =>
        parameter.Position < 0 ? Of(Nullability.Create(parameter))
        : $"{Passing(parameter)}{Of(Nullability.Create(parameter))} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue)}" : "")}";

    public static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Of));

    public static string TypeArguments(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    public static string Name(Type type)
    {
        if (type.HasElementType) return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        if (type.IsGenericParameter) return type.Name;
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        return Nullable.GetUnderlyingType(type) is { } value ? $"{Name(value)}?" : Qualified(type, type.GetGenericArguments());
    }

    public static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Passing(ParameterInfo parameter) => parameter switch
    {
        { IsOut: true } => "out ",
        { ParameterType.IsByRef: true } => parameter.IsIn ? "in " : "ref ",
        _ when parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) => "params ",
        _ => "",
    };

    private static string Of(NullabilityInfo info)
    {
        var mayBeNull = info.ReadState is NullabilityState.Nullable && info.Type is { IsValueType: false, IsGenericParameter: false };
        return NameWithin(info) + (mayBeNull ? "?" : "");
    }

    // Because List<string?> and List<string> are different promises, arguments are asked one by one.
    private static string NameWithin(NullabilityInfo info)
    {
        if (info.ElementType is { } element) return $"{Of(element)}[]";
        return info.Type is { IsGenericType: true, IsByRef: false } && Nullable.GetUnderlyingType(info.Type) is null
                && info.GenericTypeArguments.Length == info.Type.GetGenericArguments().Length
            ? Qualified(info.Type, info.GenericTypeArguments.Select(Of).ToArray())
            : Name(info.Type);
    }

    private static string Qualified(Type type, Type[] arguments) => Qualified(type, [.. arguments.Select(Name)]);

    // A nested type repeats the arguments of the one around it; each level takes its own.
    private static string Qualified(Type type, string[] arguments)
    {
        var outer = type.DeclaringType is { } owner ? owner.GetGenericArguments().Length : 0;
        var prefix = type.DeclaringType is { } around ? $"{Qualified(around, arguments[..outer])}." : "";
        var name = type.Name.Split('`')[0];
        return prefix + name + (arguments.Length > outer ? $"<{string.Join(", ", arguments[outer..])}>" : "");
    }
}
