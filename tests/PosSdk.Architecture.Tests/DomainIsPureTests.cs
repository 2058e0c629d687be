using System.Reflection;
using PosSdk.Architecture.Tests.Fixtures;
using PosSdk.Architecture.Tests.Scanning;

namespace PosSdk.Architecture.Tests;

public class DomainIsPureTests
{
    // What the rules of the till must be handed, because they may not reach for it: the world, and anything that differs between two runs.
    private static readonly string[] ForbiddenNamespaces =
        ["System.IO", "System.Net", "System.Threading", "System.Data", "System.Reflection", "System.Diagnostics.Process", "System.Security.Cryptography"];

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.TimeProvider.get_System", "System.Diagnostics.Stopwatch.StartNew", "System.Diagnostics.Stopwatch.GetTimestamp",
        "System.Environment.get_TickCount", "System.Environment.get_TickCount64", "System.Environment.get_MachineName",
        "System.Environment.GetEnvironmentVariable",
        "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.Random..ctor", "System.Random.get_Shared",
        "System.TimeZoneInfo.get_Local", "System.Globalization.CultureInfo.get_CurrentCulture",
    ];

    [Fact]
    public void Domain_references_only_the_base_class_library() => Offenders.AssertNone(
        "PosSdk.Domain references System.* and nothing else.",
        Packages.Domain.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));

    [Fact]
    public void Domain_touches_no_io_no_tasks_no_clock_and_no_chance() => Offenders.AssertNone(
        "PosSdk.Domain is pure: take times, ids and chance from the command or its context, and leave I/O to PosSdk.",
        Impurities(Packages.WrittenIn(Packages.Domain)));

    [Fact]
    public void The_scanner_sees_what_is_hidden_in_bodies_closures_and_signatures()
    {
        string[] found = [.. Impurities([.. typeof(ImpureRule).GetNestedTypes(BindingFlags.NonPublic), typeof(ImpureRule)])];

        Assert.Contains("ImpureRule -> System.Guid.NewGuid", found);
        Assert.Contains("ImpureRule -> System.DateTimeOffset.get_UtcNow", found);
        Assert.Contains("ImpureRule -> System.IO.File", found);
        Assert.Contains("ImpureRule -> System.Threading.Tasks.Task", found);
    }

    [Fact]
    public void The_scanner_leaves_indexers_iterators_and_lambdas_alone() =>
        Assert.Empty(Impurities([typeof(PureRule), .. typeof(PureRule).GetNestedTypes(BindingFlags.NonPublic)]));

    private static IEnumerable<string> Impurities(IEnumerable<Type> types) =>
        from type in types
        from used in MembersUsed.By(type)
        where used is Type touched ? IsForbidden(touched) : ForbiddenMembers.Contains($"{used.DeclaringType?.FullName}.{used.Name}")
        select $"{Packages.Outermost(type).Name} -> {(used as Type)?.FullName ?? $"{used.DeclaringType?.FullName}.{used.Name}"}";

    // Because GetType().Name, which a defect's message may say, is declared on MemberInfo.
    private static bool IsForbidden(Type type) =>
        type != typeof(MemberInfo) && type.Namespace is { } space && ForbiddenNamespaces.Any(banned => space == banned || space.StartsWith(banned + ".", StringComparison.Ordinal));
}
