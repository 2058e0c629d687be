using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PosSdk.Devices.Transports;

/// <summary>
/// Serial settings in the C library's <c>struct termios</c>. The library itself makes it raw and writes the speed; only the flags of the character's bits are set here. They lie where
/// asm-generic/termbits.h of Linux (x64, ARM and RISC-V, with glibc and musl) and sys/termios.h of macOS have them.
/// </summary>
internal static class TerminalSettings
{
    // Because 60 bytes of Linux and 72 of macOS fit with room to spare, and the library writes no more than its own size.
    private const int Room = 256;
    private const int Now = 0;

    private static readonly (int Baud, uint LinuxCode)[] Speeds =
    [
        (1200, 0x9), (2400, 0xB), (4800, 0xC), (9600, 0xD), (19200, 0xE), (38400, 0xF), (57600, 0x1001), (115200, 0x1002), (230400, 0x1003), (460800, 0x1004), (921600, 0x1007),
    ];

    private static readonly Layout Here = OperatingSystem.IsMacOS()
        ? new(Control: 16, Size: 0x300, Seven: 0x200, Eight: 0x300, TwoStops: 0x400, Receive: 0x800, Parity: 0x1000, Odd: 0x2000, NoModem: 0x8000, Wires: 0x30000, Bytes: 0x600)
        : new(Control: 8, Size: 0x30, Seven: 0x20, Eight: 0x30, TwoStops: 0x40, Receive: 0x80, Parity: 0x100, Odd: 0x200, NoModem: 0x800, Wires: 0x80000000, Bytes: 0x1400);

    private readonly record struct Layout(
        int Control, uint Size, uint Seven, uint Eight, uint TwoStops, uint Receive, uint Parity, uint Odd, uint NoModem, uint Wires, uint Bytes)
    {
        public uint CharacterMask => Size | TwoStops | Parity | Odd;
    }

    /// <summary>What Linux calls a speed; null for a speed that lines have not.</summary>
    public static uint? CodeOf(int baud) => Array.Find(Speeds, speed => speed.Baud == baud) is { Baud: > 0 } found ? found.LinuxCode : null;

    /// <summary>Sets an open port and reads back what it took.</summary>
    /// <exception cref="IOException">It took something else.</exception>
    public static void Apply(SafeFileHandle port, SerialSettings settings, string path)
    {
        Span<byte> wanted = stackalloc byte[Room], taken = stackalloc byte[Room];
        wanted.Clear();
        taken.Clear();
        if (CLibrary.GetSettings(port, ref wanted[0]) < 0) throw NotSet(path, Marshal.GetLastPInvokeErrorMessage());
        CLibrary.MakeRaw(ref wanted[0]);
        // Because glibc and macOS take the speed as it is and musl takes its code.
        if (CLibrary.SetSpeed(ref wanted[0], (nuint)settings.Baud) < 0 && CLibrary.SetSpeed(ref wanted[0], CodeOf(settings.Baud)!.Value) < 0)
            throw NotSet(path, Marshal.GetLastPInvokeErrorMessage());
        ref var control = ref ControlFlags(wanted);
        control = (control & ~(Here.CharacterMask | Here.Wires)) | CharacterFlags(settings) | Here.Receive | Here.NoModem | (settings.Flow == SerialFlow.Wires ? Here.Wires : 0);
        if (settings.Flow == SerialFlow.Bytes) MemoryMarshal.AsRef<uint>(wanted) |= Here.Bytes;
        if (CLibrary.SetSettings(port, Now, ref wanted[0]) < 0 || CLibrary.GetSettings(port, ref taken[0]) < 0) throw NotSet(path, Marshal.GetLastPInvokeErrorMessage());
        // Because the call succeeds when a port took any part of it.
        if ((ControlFlags(taken) & Here.CharacterMask) != (control & Here.CharacterMask) || CLibrary.GetSpeed(ref taken[0]) != CLibrary.GetSpeed(ref wanted[0]))
            throw NotSet(path, $"it does not take {settings.Baud} baud, {settings.DataBits} data bits, parity {settings.Parity} and {settings.StopBits} stop bits together");
    }

    private static uint CharacterFlags(SerialSettings settings) =>
        (settings.DataBits == 7 ? Here.Seven : Here.Eight)
        | (settings.StopBits == 2 ? Here.TwoStops : 0)
        | settings.Parity switch { SerialParity.Even => Here.Parity, SerialParity.Odd => Here.Parity | Here.Odd, _ => 0 };

    private static ref uint ControlFlags(Span<byte> state) => ref MemoryMarshal.AsRef<uint>(state[Here.Control..]);

    private static IOException NotSet(string path, string why) => new($"{path} could not be set: {why}. Compare the settings with the device's manual.");
}
