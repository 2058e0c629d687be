using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PosSdk.Devices.Transports;

/// <summary>An open device file whose calls never wait: what is not there yet is null.</summary>
internal sealed class DeviceFile : IDisposable
{
    private const int Interrupted = 4, NoSuchFile = 2, NoDeviceBehind = 6, NoPermission = 13, InUse = 16, Unplugged = 19, InputOutput = 5;
    private const int WriteOnly = 1, ReadWrite = 2;

    // _IOW('E', 0x90, int) of linux/input.h.
    private const nuint GrabInput = 0x40044590;

    private readonly SafeFileHandle _handle;
    private readonly string _path;

    private DeviceFile(SafeFileHandle handle, string path) => (_handle, _path, IsTerminal) = (handle, path, CLibrary.IsTerminal(handle) == 1);

    public bool IsTerminal { get; }

    private static int TryAgain => OperatingSystem.IsMacOS() ? 35 : 11;

    // O_NOCTTY, O_NONBLOCK and O_CLOEXEC: a device neither becomes the program's terminal, nor makes it wait, nor leaks into programs it starts.
    private static int Flags => OperatingSystem.IsMacOS() ? 0x20000 | 0x4 | 0x1000000 : 0x100 | 0x800 | 0x80000;

    /// <exception cref="IOException">It is not there, or may not be opened; the message says what to do.</exception>
    public static DeviceFile Open(string path, bool reads, bool writes)
    {
        var handle = CLibrary.Open(path, Flags | (reads, writes) switch { (true, true) => ReadWrite, (false, _) => WriteOnly, _ => 0 });
        if (!handle.IsInvalid) return new DeviceFile(handle, path);
        var error = Marshal.GetLastPInvokeError();
        handle.Dispose();
        throw new IOException($"{path} cannot be opened: {WhyNotOpened(error)}");
    }

    /// <summary>How many bytes came; zero when the device is gone, null when there are none yet.</summary>
    public int? Read(Span<byte> buffer)
    {
        while (true)
        {
            var count = CLibrary.Read(_handle, ref MemoryMarshal.GetReference(buffer), (nuint)buffer.Length);
            // Because a USB printer port answers with nothing where the printer has nothing to say, only a terminal's zero is an end.
            if (count == 0) return IsTerminal ? 0 : null;
            if (count > 0) return (int)count;
            var error = Marshal.GetLastPInvokeError();
            if (error == TryAgain) return null;
            if (error is InputOutput or Unplugged or NoDeviceBehind) return 0;
            if (error != Interrupted) throw Broken(error);
        }
    }

    /// <summary>How many bytes went; null when it takes none now.</summary>
    public int? Write(ReadOnlySpan<byte> data)
    {
        while (true)
        {
            var count = CLibrary.Write(_handle, ref MemoryMarshal.GetReference(data), (nuint)data.Length);
            if (count >= 0) return (int)count;
            var error = Marshal.GetLastPInvokeError();
            if (error == TryAgain) return null;
            if (error != Interrupted) throw Broken(error);
        }
    }

    /// <summary>Sets speed and bits, and reads them back.</summary>
    public void Set(SerialSettings settings)
    {
        if (!IsTerminal) throw new IOException($"{_path} is no serial port: leave the serial settings away.");
        TerminalSettings.Apply(_handle, settings, _path);
    }

    /// <summary>Keeps an input device's events from everybody else.</summary>
    public void Grab()
    {
        if (CLibrary.Control(_handle, GrabInput, 1) < 0)
            throw new IOException($"{_path} cannot be had for oneself: {Marshal.GetLastPInvokeErrorMessage()}. Another program has it, or it is no input device.");
    }

    public void Dispose() => _handle.Dispose();

    private static string WhyNotOpened(int error) => error switch
    {
        NoSuchFile or NoDeviceBehind or Unplugged => "there is no such device. Plug it in and switch it on.",
        NoPermission => "this user may not. Make the user a member of the device's group (dialout for serial ports, lp for printers, input for scanners) and sign in again.",
        InUse => "another program has it. End that program.",
        _ => Marshal.GetPInvokeErrorMessage(error) + ".",
    };

    private IOException Broken(int error) => new($"The connection to {_path} broke: {Marshal.GetPInvokeErrorMessage(error)}.");
}
