using System.Diagnostics;
using ConsoleRegister.Interactive.Selling;
using ConsoleRegister.Interactive.Typing;

namespace ConsoleRegister.Interactive.Devices;

/// <summary>What a cashier does with devices beside selling.</summary>
internal sealed class DeviceDesk(Counter counter)
{
    private readonly DeviceList _list = new(counter);
    private readonly Paper _paper = new(counter);

    /// <summary>What a customer gets at the end of a sale.</summary>
    public Handover Handover { get; } = new(counter);

    public Printouts Printouts { get; } = new(counter);

    public Simulation Simulation { get; } = new(counter);

    public ValueTask<Answer> RunAsync(TillCommand.AtDevices command, CancellationToken cancellationToken) => command switch
    {
        TillCommand.ListDevices => new(_list.Show()),
        TillCommand.PrintAgain c => Printouts.AgainAsync(c, cancellationToken),
        TillCommand.ListPrints => new(Printouts.List()),
        TillCommand.DropPrint c => Printouts.DropAsync(c, cancellationToken),
        TillCommand.LookAtPaper c => _paper.LookAsync(c, cancellationToken),
        TillCommand.Simulate c => Simulation.RunAsync(c, cancellationToken),
        _ => throw new UnreachableException($"Nothing does {command.GetType().Name}."),
    };
}
