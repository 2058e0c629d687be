namespace PosSdk.Domain.Registers;

/// <summary>Where a register's own events are kept.</summary>
public static class RegisterStream
{
    /// <summary>The one stream of its kind in a journal.</summary>
    public const string Name = "register";
}
