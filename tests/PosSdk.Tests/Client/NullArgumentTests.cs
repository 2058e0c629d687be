using System.Reflection;
using System.Runtime.CompilerServices;
using PosSdk.Testing;

namespace PosSdk.Tests.Client;

public class NullArgumentTests
{
    [Fact]
    public async Task A_verb_names_the_argument_that_is_missing()
    {
        await using var pos = await TestRegister.OpenAsync();
        var nouns = typeof(PosClient).GetProperties().Select(property => property.GetValue(pos)).Where(noun => noun?.GetType().Name.EndsWith("Client", StringComparison.Ordinal) == true);
        List<string> tried = [];
        foreach (var (noun, verb, parameter) in nouns.SelectMany(Verbs))
        {
            var fault = await Record.ExceptionAsync(async () =>
            {
                object?[] arguments = [.. verb.GetParameters().Select(each => each == parameter ? null : Sample(each))];
                await (dynamic)verb.Invoke(noun, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
            });
            tried.Add($"{verb.DeclaringType!.Name}.{verb.Name}({parameter.Name})");
            Assert.True(fault is ArgumentNullException { ParamName: { } name } && name == parameter.Name, $"{tried[^1]} answers {fault}");
        }
        Assert.Contains("CartClient.AddAsync(line)", tried);
        Assert.Contains("ShiftClient.CloseAsync(countedCash)", tried);
    }

    private static IEnumerable<(object Noun, MethodInfo Verb, ParameterInfo Parameter)> Verbs(object? noun) =>
        from verb in noun!.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where verb.Name.EndsWith("Async", StringComparison.Ordinal)
        from parameter in verb.GetParameters()
        where parameter.ParameterType is { IsValueType: false } type && type != typeof(string) && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull
        select (noun, verb, parameter);

    private static object? Sample(ParameterInfo parameter) =>
        parameter.HasDefaultValue || parameter.ParameterType.IsValueType ? parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null
        : parameter.ParameterType == typeof(string) ? "x"
        : RuntimeHelpers.GetUninitializedObject(parameter.ParameterType);
}
