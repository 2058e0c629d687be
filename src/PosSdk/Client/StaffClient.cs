using PosSdk.Access;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Connections;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.StaffMembers;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>The people at the till: who they are, what they may do, and who says yes when they may not.</summary>
/// <remarks>A PIN is checked here and forgotten: it is in no event, log or exception. Checking one takes about a quarter of a second, on purpose.</remarks>
public sealed class StaffClient
{
    private readonly CommandRunner _runner;
    private readonly Settings _settings;
    private readonly CapabilityClient _capabilities;
    private readonly TimeProvider _time;
    private readonly PinHash _pins;

    internal StaffClient(CommandRunner runner, Settings settings, CapabilityClient capabilities, TimeProvider time)
    {
        (_runner, _settings, _capabilities, _time) = (runner, settings, capabilities, time);
        _pins = new PinHash(settings.DeviceKey, settings.Staff.PinIterations);
        // Because a sign-in outlives a restart, whoever is still signed in has been since the last event at the latest.
        if (Current is not null) capabilities.NoteSignIn(true, DateTimeOffset.FromUnixTimeMilliseconds(runner.Journal.Head.At));
    }

    /// <summary>All who work here, in the order of their codes.</summary>
    public IEnumerable<StaffMember.Employed> All => _runner.State.Staff.All;

    /// <summary>Who is signed in; null for nobody. It outlives a restart: who was signed in before the connection or the power went still is (R5).</summary>
    public StaffMember.Employed? Current => _runner.State.Staff.Current;

    /// <summary>True when whoever is at the till may do it without asking; always true where nobody needs to sign in.</summary>
    public bool May(Permission permission) => !_settings.Staff.Required || Current?.May(permission) == true;

    /// <summary>Those who may do it, and so may approve it.</summary>
    public IEnumerable<StaffMember.Employed> WhoMay(Permission permission) => _runner.State.Staff.WhoMay(permission);

    /// <summary>Lets somebody work here.</summary>
    /// <param name="code">What they will type.</param>
    /// <param name="name">What receipts call them, 1 to 64 characters.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="pin">4 to 12 digits; null for none yet, and then they cannot sign in.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<StaffMember.Employed>> AddAsync(StaffCode code, string name, StaffRole role, string? pin = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(role);
        if (pin is not null && PinHash.Fault(pin) is { } fault) return Refused<StaffMember.Employed>(fault);
        var command = new StaffMemberCommand.Add(code, name, role.Name, role.Permissions, pin is null ? null : _pins.Make(pin));
        return RunAsync("staff.add", code, command, cancellationToken);
    }

    /// <summary>Calls them otherwise, or lets them do other things, from the next command on.</summary>
    public ValueTask<Outcome<StaffMember.Employed>> ChangeAsync(StaffCode code, string name, StaffRole role, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(role);
        return RunAsync("staff.change", code, new StaffMemberCommand.Change(name, role.Name, role.Permissions), cancellationToken);
    }

    /// <summary>Gives them another PIN and lifts a lock. Everybody may set their own.</summary>
    /// <param name="code">Whose.</param>
    /// <param name="pin">4 to 12 digits.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<StaffMember.Employed>> SetPinAsync(StaffCode code, string pin, CancellationToken cancellationToken = default) =>
        PinHash.Fault(pin) is { } fault ? Refused<StaffMember.Employed>(fault) : RunAsync("staff.set-pin", code, new StaffMemberCommand.SetPin(_pins.Make(pin)), cancellationToken);

    /// <summary>Lets them work here no more. What they recorded stands; the last who may manage staff cannot go.</summary>
    public async ValueTask<Outcome<StaffCode>> RemoveAsync(StaffCode code, CancellationToken cancellationToken = default)
    {
        var remove = (code, command: (StaffMemberCommand)new StaffMemberCommand.Remove());
        var outcome = await _runner.RunAsync("staff.remove", remove, DecideAsync, static (_, args) => args.code, cancellationToken).ConfigureAwait(false);
        NoteSignIn();
        return outcome;
    }

    /// <summary>Lets somebody stand at the till. Whoever stood there hands over: that is no sign-out, and nothing is given up for it.</summary>
    /// <param name="code">As it was typed.</param>
    /// <param name="pin">As it was typed.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    /// <returns>Refused are an unknown code, a wrong PIN (with the tries that are left), a locked code (with the time that is left), and, under some profiles, any sign-in offline (R4).</returns>
    public async ValueTask<Outcome<StaffMember.Employed>> SignInAsync(string code, string pin, CancellationToken cancellationToken = default)
    {
        if (Check(code, pin) is not { } check) return new Outcome<StaffMember.Employed>.Refused(Closed(code));
        var use = new PinUse(StaffCode.Of(code), check, member => new StaffMemberCommand.SignIn(check, member), _capabilities);
        var outcome = await _runner.RunAsync(
            "staff.sign-in", use, static (work, args, ct) => args.SignInAsync(work, ct), static (state, args) => state.Staff.Find(args.Code.Value)!, cancellationToken).ConfigureAwait(false);
        NoteSignIn();
        return use.WrongPin is { } wrong ? new Outcome<StaffMember.Employed>.Refused(wrong) : outcome;
    }

    /// <summary>What leaving the till would cost now: to be shown before it is asked for (R5, R26).</summary>
    /// <param name="unsyncedSales">Sales that have not reached the hub.</param>
    public ValueList<SignOutLoss> LossesAtSignOut(int unsyncedSales = 0) => _capabilities.MaySignOut(Facts(_runner.State, unsyncedSales)).Losses;

    /// <summary>Leaves the till. Offline it is refused, with what it would cost, until somebody wants it all the same (R5). Saved carts go with it (R25).</summary>
    /// <param name="announced">The saved carts that were announced, from <see cref="SavedCartClient.PlanPurge"/>; null for none, and then it is refused while there are some.</param>
    /// <param name="unsyncedSales">Sales that have not reached the hub.</param>
    /// <param name="evenSo">True when somebody has read what would go, and wants it all the same.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    /// <returns>What went.</returns>
    public async ValueTask<Outcome<ValueList<SignOutLoss>>> SignOutAsync(
        SavedCartPurgePlan? announced = null, int unsyncedSales = 0, bool evenSo = false, CancellationToken cancellationToken = default)
    {
        var outcome = await _runner.RunAsync(
            "staff.sign-out",
            new Leaving(_capabilities, announced ?? new SavedCartPurgePlan([]), unsyncedSales, evenSo),
            static (work, args, ct) => args.DecideAsync(work, ct),
            static (_, args) => args.Losses,
            cancellationToken).ConfigureAwait(false);
        NoteSignIn();
        return outcome;
    }

    /// <summary>Lets whoever is at the till do one thing that they may not do alone; the command that was refused is then simply asked again.</summary>
    /// <param name="code">Who says yes, as it was typed.</param>
    /// <param name="pin">As it was typed.</param>
    /// <param name="permission">To do what.</param>
    /// <param name="about">The id of the cart, shift or whatever it is about; null for the next that needs it.</param>
    /// <param name="reason">Why, at most 200 characters; null when nobody said.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public async ValueTask<Outcome<Approval>> ApproveAsync(
        string code, string pin, Permission permission, string? about = null, string? reason = null, CancellationToken cancellationToken = default)
    {
        if (Check(code, pin) is not { } check) return new Outcome<Approval>.Refused(Closed(code));
        var use = new PinUse(StaffCode.Of(code), check, _ => new StaffMemberCommand.Approve(check, permission, about, reason), _capabilities);
        var lasts = _settings.Staff.ApprovalLasts;
        var outcome = await _runner.RunAsync(
            "staff.approve", use, (work, args, ct) => args.ApproveAsync(work, new Approval(permission, about, code, work.Context.By, work.Context.At + lasts), ct), static (_, args) => args.WrongPin is null ? args.Keep() : null!, cancellationToken).ConfigureAwait(false);
        return use.WrongPin is { } wrong ? new Outcome<Approval>.Refused(wrong) : outcome;
    }

    internal static SignOutFacts Facts(RegisterState state, int unsyncedSales) => new(unsyncedSales, state.SavedCarts.Count, state.Carts.Count);

    private static ValueTask<Outcome<T>> Refused<T>(Refusal refusal) => new(new Outcome<T>.Refused(refusal));

    private void NoteSignIn() => _capabilities.NoteSignIn(Current is not null, _time.GetUtcNow());

    // Because hashing is slow on purpose, it is done before the command takes its turn; what changed meanwhile, the rule notices.
    private PinCheck? Check(string code, string pin) =>
        _runner.State.Staff.Find(code) is { Verifier: { } verifier } member && StaffMemberDecider.Closed(member, _time.GetUtcNow()) is null && _pins.Matches(verifier, pin) is { } matches
            ? new PinCheck(verifier, matches, _settings.Staff.Pins)
            : null;

    private Refusal Closed(string code) => _runner.State.Staff.Find(code) is { } member
        ? StaffMemberDecider.Closed(member, _time.GetUtcNow()) ?? StaffMemberRefusal.SecretFromElsewhere
        : StaffMemberRefusal.Unknown(code);

    private ValueTask<Outcome<StaffMember.Employed>> RunAsync(string name, StaffCode code, StaffMemberCommand command, CancellationToken cancellationToken) => _runner.RunAsync(
        name, (code, command), DecideAsync, static (state, args) => state.Staff.Find(args.code.Value)!, cancellationToken);

    private static async ValueTask<Refusal?> DecideAsync(UnitOfWork work, (StaffCode Code, StaffMemberCommand Command) args, CancellationToken cancellationToken)
    {
        var left = args.Command switch
        {
            StaffMemberCommand.Remove => [],
            StaffMemberCommand.Change c => c.Permissions,
            _ => Permissions.All,
        };
        if (work.State.Staff.Fault(args.Code, left) is { } fault) return fault;
        var loaded = await PinUse.MemberAsync(work, args.Code, cancellationToken).ConfigureAwait(false);
        return work.Stage(StaffMemberStream.Name(args.Code), loaded.Version, StaffMemberDecider.Decide(loaded.State, args.Command, work.Context));
    }

    private sealed class Leaving(CapabilityClient capabilities, SavedCartPurgePlan announced, int unsyncedSales, bool evenSo)
    {
        public ValueList<SignOutLoss> Losses { get; private set; }

        public async ValueTask<Refusal?> DecideAsync(UnitOfWork work, CancellationToken cancellationToken)
        {
            if (work.State.Staff.Current is not { } member) return null;
            var guard = capabilities.MaySignOut(Facts(work.State, unsyncedSales), evenSo);
            Losses = guard.Losses;
            var stream = StaffMemberStream.Name(StaffCode.Of(member.Code));
            var decision = StaffMemberDecider.Decide(member, new StaffMemberCommand.SignOut(guard), work.Context);
            if (work.Stage(stream, work.State.Versions[stream], decision) is { } refusal) return refusal;
            work.Access?.Forget();
            return await SavedCartClient.DecidePurgeAsync(work, (announced, PurgeCause.SignOut), cancellationToken).ConfigureAwait(false);
        }
    }
}
