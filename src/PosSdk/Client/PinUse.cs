using PosSdk.Access;
using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.StaffMembers;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>A command that a PIN was typed for. A wrong one is recorded and then refused, so the refusal is kept beside the answer.</summary>
/// <param name="code">Whose PIN it should be.</param>
/// <param name="check">What it came to.</param>
/// <param name="command">What was asked for, given who stands at the till.</param>
/// <param name="capabilities">What the profile allows.</param>
internal sealed class PinUse(StaffCode code, PinCheck check, Func<string?, StaffMemberCommand> command, CapabilityClient capabilities)
{
    private AccessGate? _access;

    public StaffCode Code => code;

    /// <summary>What to tell whoever typed a wrong PIN; null for a right one.</summary>
    public Refusal? WrongPin { get; private set; }

    private Approval? Approval { get; set; }

    public static ValueTask<Loaded<StaffMember>> MemberAsync(UnitOfWork work, StaffCode code, CancellationToken cancellationToken)
    {
        var stream = StaffMemberStream.Name(code);
        return work.State.Staff.Find(code.Value) is { } member
            ? new(new Loaded<StaffMember>(member, work.State.Versions[stream]))
            : work.LoadAsync<StaffMember, StaffMemberEvent>(stream, StaffMember.Initial, StaffMember.Evolve, cancellationToken);
    }

    public async ValueTask<Refusal?> SignInAsync(UnitOfWork work, CancellationToken cancellationToken)
    {
        var before = work.State.Staff.Current is { } other && other.Code != code.Value ? other : null;
        var (loaded, decision) = await DecideAsync(work, before?.Code, cancellationToken).ConfigureAwait(false);
        if (WrongPin is null && capabilities.Refuse(Capability.SignIn, decision) is { } denied) return denied;
        if (work.Stage(StaffMemberStream.Name(code), loaded.Version, decision) is { } refusal) return refusal;
        if (WrongPin is not null || before is null) return null;
        work.Access?.Forget();
        var stream = StaffMemberStream.Name(StaffCode.Of(before.Code));
        var handOver = new StaffMemberCommand.SignOut(new([], null), To: code.Value);
        return work.Stage(stream, work.State.Versions[stream], StaffMemberDecider.Decide(before, handOver, work.Context));
    }

    public async ValueTask<Refusal?> ApproveAsync(UnitOfWork work, Approval approval, CancellationToken cancellationToken)
    {
        var (loaded, decision) = await DecideAsync(work, null, cancellationToken).ConfigureAwait(false);
        if (work.Stage(StaffMemberStream.Name(code), loaded.Version, decision) is { } refusal) return refusal;
        if (WrongPin is not null) return null;
        (Approval, _access) = (approval, work.Access);
        return null;
    }

    /// <summary>Hands the yes over to whoever asks for it; to be said once it is durable.</summary>
    public Approval Keep()
    {
        _access?.Keep(Approval!);
        return Approval!;
    }

    private async ValueTask<(Loaded<StaffMember> Loaded, Decision<StaffMemberEvent> Decision)> DecideAsync(UnitOfWork work, string? from, CancellationToken cancellationToken)
    {
        var loaded = await MemberAsync(work, code, cancellationToken).ConfigureAwait(false);
        var decision = StaffMemberDecider.Decide(loaded.State, command(from), work.Context);
        if (decision is Decision<StaffMemberEvent>.Accepted { Events: [StaffMemberEvent.SignInFailed failed] })
            WrongPin = StaffMemberDecider.AnswerTo(failed, work.Context.At, check.Policy);
        return (loaded, decision);
    }
}
