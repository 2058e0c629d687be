using ConsoleRegister.Interactive.Typing.Sections;

namespace ConsoleRegister.Interactive.Typing;

/// <summary>Everything that can be typed beside codes.</summary>
internal static class CommandTable
{
    public static IReadOnlyList<CommandSection> Sections { get; } =
    [
        new("Goods", GoodsSection.Commands),
        new("Payment", PaymentSection.Commands),
        new("Customers and carts", CartSection.Commands),
        new("Looking things up", LookupSection.Commands),
        new("Drawer and shift", DrawerSection.Commands),
        new("Devices", DeviceSection.Commands),
        new("People", PeopleSection.Commands),
        new("Network", NetworkSection.Commands),
        new("Register", RegisterSection.Commands),
    ];

    public static IReadOnlyList<CommandSpec> All { get; } = [.. Sections.SelectMany(section => section.Commands)];

    /// <summary>The command of a word, in any case; null when there is none.</summary>
    public static CommandSpec? Find(string word) =>
        All.FirstOrDefault(spec => spec.Names.Contains(word, StringComparer.OrdinalIgnoreCase));
}
