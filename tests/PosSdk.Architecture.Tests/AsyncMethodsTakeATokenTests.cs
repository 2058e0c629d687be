using System.Reflection;
using System.Runtime.CompilerServices;
using PosSdk.Architecture.Tests.Fixtures;
using PosSdk.Architecture.Tests.Scanning;

namespace PosSdk.Architecture.Tests;

public class AsyncMethodsTakeATokenTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Fact]
    public void Whoever_waits_can_be_told_to_stop() => Offenders.AssertNone(
        "An async method is called ...Async and takes a CancellationToken; a port's is required; nothing is async void.",
        Faults(Packages.WrittenTypes));

    [Fact]
    public void Each_way_to_break_the_rule_is_seen() => Assert.Equal(
        [
            "AsyncFaults.Forgets is async void",
            "AsyncFaults.ForgotAsync takes no CancellationToken",
            "AsyncFaults.ListAsync takes no CancellationToken",
            "AsyncFaults.Unnamed is not called UnnamedAsync",
            "IAsyncPort.ReadAsync defaults its CancellationToken, so that a caller can forget it",
        ],
        Faults([typeof(AsyncFaults), typeof(IAsyncPort)]).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Faults(IEnumerable<Type> types) =>
        from type in types
        where !Packages.IsCompilers(type) && !typeof(Delegate).IsAssignableFrom(type)
        from method in type.GetMethods(Declared)
        where !method.IsPrivate && !method.IsSpecialName && !Packages.IsCompilers(method) && !IsDictatedFromOutside(method)
        from fault in Faults(method)
        select $"{type.Name}.{method.Name} {fault}";

    private static IEnumerable<string> Faults(MethodInfo method)
    {
        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute))) yield return "is async void";
        if (!IsAwaited(method.ReturnType)) yield break;
        if (!method.Name.EndsWith("Async", StringComparison.Ordinal)) yield return $"is not called {method.Name}Async";

        // That it comes last is what CA1068 looks after.
        var token = method.GetParameters().FirstOrDefault(parameter => parameter.ParameterType == typeof(CancellationToken));
        if (token is null) yield return "takes no CancellationToken";
        else if (token.HasDefaultValue && method.DeclaringType!.IsInterface) yield return "defaults its CancellationToken, so that a caller can forget it";
    }

    private static bool IsAwaited(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask)
        || type is { IsGenericType: true } && type.GetGenericTypeDefinition() is var made
        && (made == typeof(Task<>) || made == typeof(ValueTask<>) || made == typeof(IAsyncEnumerable<>));

    // DisposeAsync and its like: the shape is that of an interface or a base class which is not ours.
    private static bool IsDictatedFromOutside(MethodInfo method) =>
        method.GetBaseDefinition().Module.Assembly != method.Module.Assembly
        || !method.DeclaringType!.IsInterface && method.DeclaringType.GetInterfaces()
            .Where(contract => contract.Namespace?.StartsWith("System", StringComparison.Ordinal) is true
                || contract.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) is true)
            .Any(contract => method.DeclaringType.GetInterfaceMap(contract).TargetMethods.Contains(method));
}
