using System.Collections.Immutable;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.StaffMembers;

/// <summary>Everybody who works here, as this register knows it without asking anybody.</summary>
/// <remarks>Immutable; equal to another when the same people stand the same way.</remarks>
public sealed class StaffDirectory : IEquatable<StaffDirectory>
{
    private readonly ImmutableSortedDictionary<string, StaffMember.Employed> _members;

    private StaffDirectory(ImmutableSortedDictionary<string, StaffMember.Employed> members, string? current) => (_members, CurrentCode) = (members, current);

    /// <summary>Nobody.</summary>
    public static StaffDirectory Initial { get; } = new(ImmutableSortedDictionary.Create<string, StaffMember.Employed>(StringComparer.Ordinal), null);

    /// <summary>How many work here.</summary>
    public int Count => _members.Count;

    /// <summary>All who work here, in the order of their codes.</summary>
    public IEnumerable<StaffMember.Employed> All => _members.Values;

    /// <summary>Who stands at the till; null for nobody. It outlives a restart (R5).</summary>
    public StaffMember.Employed? Current => CurrentCode is { } code ? Find(code) : null;

    private string? CurrentCode { get; }

    /// <summary>The member with this code; null when there is none.</summary>
    public StaffMember.Employed? Find(string code) => _members.GetValueOrDefault(code);

    /// <summary>Those who may do something without asking, in the order of their codes.</summary>
    public IEnumerable<StaffMember.Employed> WhoMay(Permission permission) => All.Where(member => member.May(permission));

    /// <summary>Why the staff cannot become this: nobody would be left who may manage it; null when it can.</summary>
    /// <param name="code">Whom it is about.</param>
    /// <param name="permissions">What they would be left with; empty for somebody who leaves.</param>
    public Refusal? Fault(StaffCode code, ValueList<Permission> permissions)
    {
        if (Find(code.Value) is not { } member || !member.May(Permissions.ManageStaff) || permissions.Contains(Permissions.ManageStaff)) return null;
        return WhoMay(Permissions.ManageStaff).Any(other => other != member) ? null : StaffMemberRefusal.LastManager(member);
    }

    /// <summary>Puts a directory back together.</summary>
    public static StaffDirectory Of(IEnumerable<StaffMember.Employed> members)
    {
        var all = Initial._members.AddRange(members.Select(member => KeyValuePair.Create(member.Code, member)));
        return new StaffDirectory(all, all.Values.FirstOrDefault(member => member.SignedIn)?.Code);
    }

    /// <summary>Applies one event of the member with this code. Never refuses: what is recorded has happened.</summary>
    public static StaffDirectory Evolve(StaffDirectory directory, string code, StaffMemberEvent @event)
    {
        var member = StaffMember.Evolve((StaffMember?)directory.Find(code) ?? StaffMember.Initial, @event);
        var left = directory.CurrentCode == code ? null : directory.CurrentCode;
        return member is StaffMember.Employed employed
            ? new StaffDirectory(directory._members.SetItem(code, employed), employed.SignedIn ? code : left)
            : new StaffDirectory(directory._members.Remove(code), left);
    }

    /// <inheritdoc/>
    public bool Equals(StaffDirectory? other) => other is not null && CurrentCode == other.CurrentCode && _members.Values.SequenceEqual(other._members.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StaffDirectory);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(CurrentCode, Count);
}
