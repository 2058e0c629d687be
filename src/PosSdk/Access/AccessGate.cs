using PosSdk.Client;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.StaffMembers;
using PosSdk.Engine;

namespace PosSdk.Access;

/// <summary>Stands before every commit of a register whose staff must sign in: who is at the till, may they, and did somebody approve it?</summary>
/// <remarks>Not thread-safe: it is asked behind the runner's lock. Approvals are not kept over a restart; what was approved and not done is approved again.</remarks>
internal sealed class AccessGate
{
    private readonly List<Approval> _approvals = [];
    private readonly List<Approval> _used = [];

    /// <summary>Keeps a yes until it is used.</summary>
    public void Keep(Approval approval) => _approvals.Add(approval);

    /// <summary>Forgets every yes: who it was given to has left.</summary>
    public void Forget() => _approvals.Clear();

    /// <summary>Who approved something that is about to be decided; null when nobody did, or nobody need.</summary>
    public string? ApproverOf(Permission permission, string stream, UnitOfWork work) =>
        work.State.Staff.Current?.May(permission) == true ? null : Find(permission, stream, work.Context)?.By;

    /// <summary>Why what is staged may not be recorded; null when it may.</summary>
    public Refusal? Judge(UnitOfWork work)
    {
        _used.Clear();
        var index = 0;
        foreach (var append in work.Appends)
        {
            for (var i = 0; i < append.Events.Count; i++)
            {
                if (Judge(work, append.Stream, work.Events[index++]) is { } refusal) return refusal;
            }
        }
        return null;
    }

    /// <summary>What was judged is recorded: the approvals it needed are used up.</summary>
    public void Recorded()
    {
        foreach (var approval in _used) _approvals.Remove(approval);
        _used.Clear();
    }

    private Refusal? Judge(UnitOfWork work, string stream, object @event)
    {
        if (IsOpenToAll(work, stream, @event)) return null;
        // Because who asked may have handed over while the command waited for its turn.
        if (work.State.Staff.Current is not { } member || member.Code != work.Context.By) return StaffMemberRefusal.NotSignedIn;
        foreach (var permission in PermissionTable.Needed(@event))
        {
            if (member.May(permission)) continue;
            if (Find(permission, stream, work.Context) is not { } approval)
                return StaffMemberRefusal.NotPermitted(member, permission, [.. work.State.Staff.WhoMay(permission).Select(who => who.Name)]);
            _used.Add(approval);
        }
        return null;
    }

    private Approval? Find(Permission permission, string stream, CommandContext context) => _approvals.Find(approval =>
        approval.Permission == permission && approval.For == context.By && context.At < approval.Until && (approval.About is null || IsAbout(approval.About, stream)));

    private static bool IsOpenToAll(UnitOfWork work, string stream, object @event) => @event switch
    {
        StaffMemberEvent.Added => !IsManaged(work.State.Staff),
        StaffMemberEvent.PinSet => !IsManaged(work.State.Staff) || stream == StaffMemberStream.Prefix + work.State.Staff.Current?.Code,
        _ => PermissionTable.NeedsNobody(@event),
    };

    // Because somebody has to be the first, and without a PIN nobody who may manage staff could ever sign in.
    private static bool IsManaged(StaffDirectory staff) => staff.WhoMay(Permissions.ManageStaff).Any(member => member.Verifier is not null);

    // Because the names of streams are a noun, a dash, and the id that a caller knows.
    private static bool IsAbout(string about, string stream) => stream == about || stream.AsSpan(stream.IndexOf('-', StringComparison.Ordinal) + 1).SequenceEqual(about);
}
