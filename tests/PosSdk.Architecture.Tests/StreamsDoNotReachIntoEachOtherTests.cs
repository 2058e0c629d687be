using System.Reflection;
using PosSdk.Architecture.Tests.Scanning;

namespace PosSdk.Architecture.Tests;

public class StreamsDoNotReachIntoEachOtherTests
{
    private const string Root = "PosSdk.Domain.";

    // What a folder of the domain may use besides itself. The first three carry everything and stand on nothing above them.
    // Extend it on purpose: an arrow between two streams is a rule of the trade ("a sale freezes a cart"), never a convenience.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Decisions"] = [],
        ["Quantities"] = [],
        ["Money"] = ["Quantities"],
        ["Pricing"] = [],
        ["Mails"] = [],
        ["Prints"] = [],
        ["Registers"] = [],
        ["Catalogs"] = ["Pricing"],
        ["Shifts"] = [],
        ["Payments"] = [],
        ["StockMovements"] = ["Catalogs"],
        ["Connections"] = ["Catalogs"],
        ["Capabilities"] = ["Connections", "Payments"],
        ["Carts"] = ["Catalogs", "Payments", "Pricing"],
        ["StaffMembers"] = ["Connections"],
        ["Customers"] = [],
        ["Scans"] = ["Catalogs", "Customers", "Sales"],
        ["Loyalty"] = ["Sales"],
        ["Sales"] = ["Carts", "Catalogs", "Payments", "Pricing", "Registers"],
    };

    private static readonly string[] ForEveryone = ["Decisions", "Money", "Quantities"];

    [Fact]
    public void Folders_of_the_domain_use_only_what_the_table_allows() => Offenders.AssertNone(
        "A stream knows another only on purpose: extend the table in StreamsDoNotReachIntoEachOtherTests, or hand the value over in the command.",
        NotAllowed(Packages.WrittenIn(Packages.Domain), Root, Allowed, ForEveryone));

    [Fact]
    public void The_table_has_no_circle() =>
        Offenders.AssertNone("Two streams that need each other are one stream.", Allowed.Keys.Where(folder => Reach(folder).Contains(folder)));

    [Fact]
    public void A_folder_that_reaches_too_far_is_seen_and_so_is_one_without_a_row()
    {
        const string root = "PosSdk.Architecture.Tests.";
        Type[] types = [.. Assembly.GetExecutingAssembly().GetTypes().Where(type => Packages.Outermost(type) is var outer && (outer == typeof(Offenders) || outer == typeof(Fixtures.Reaching.TooFar)))];

        string[] found = [.. NotAllowed(types, root, new() { ["Fixtures"] = [] }, [])];

        Assert.Equal(["Fixtures -> Scanning (TooFar uses Offenders)", "Scanning has no row in the table"], found.Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> NotAllowed(IEnumerable<Type> types, string root, Dictionary<string, string[]> table, string[] forEveryone) =>
        types.Where(type => Folder(type, root) is not null).SelectMany(type =>
        {
            var folder = Folder(type, root)!;
            if (!table.TryGetValue(folder, out var allowed)) return [$"{folder} has no row in the table"];
            return MembersUsed.Types(type)
                .Where(used => Folder(used, root) is { } other && other != folder && !allowed.Contains(other) && !(forEveryone.Contains(other) && !forEveryone.Contains(folder)))
                .Select(used => $"{folder} -> {Folder(used, root)} ({Packages.Outermost(type).Name} uses {Packages.Outermost(used).Name})");
        });

    private static HashSet<string> Reach(string folder)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        Stack<string> open = new(Allowed[folder]);
        while (open.TryPop(out var next))
            if (reached.Add(next) && Allowed.TryGetValue(next, out var further))
                foreach (var one in further) open.Push(one);
        return reached;
    }

    private static string? Folder(Type type, string root) =>
        type.Namespace is { } space && space.StartsWith(root, StringComparison.Ordinal) ? space[root.Length..].Split('.')[0] : null;
}
